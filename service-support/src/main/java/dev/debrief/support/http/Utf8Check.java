package dev.debrief.support.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Refuses text that is not UTF-8, or that begins with a byte order mark. A parser would guess another encoding or replace characters. */
final class Utf8Check {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer chars = CharBuffer.allocate(2048);
    private byte[] unfinished = {};
    private boolean begun;

    /** Checks the next bytes; a character may continue in those that follow. */
    void next(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer input = ByteBuffer.allocate(unfinished.length + length)
                .put(unfinished)
                .put(bytes, offset, length)
                .flip();
        CoderResult result;
        do {
            chars.clear();
            result = decoder.decode(input, chars, false);
            if (result.isError()) {
                throw new MalformedTextException("is not UTF-8");
            }
            check(chars.flip());
        } while (result.isOverflow());
        unfinished = new byte[input.remaining()];
        input.get(unfinished);
    }

    private void check(CharBuffer text) throws IOException {
        if (!begun && text.hasRemaining()) {
            begun = true;
            if (text.get(0) == '\uFEFF') {
                throw new MalformedTextException("must not begin with a byte order mark");
            }
        }
        while (text.hasRemaining()) {
            if (text.get() == 0) {
                throw new MalformedTextException("is not UTF-8 text: it contains a NUL character");
            }
        }
    }

    void end() throws IOException {
        if (unfinished.length > 0) {
            throw new MalformedTextException("is not UTF-8");
        }
    }
}
