package dev.debrief.web.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The key of the person who signed in, in a cookie that no script can read and no other site can send. The program keeps no sessions, so
 * any node answers any request.
 */
final class KeyCookie {

    private static final String NAME = "debrief-key";

    /** Browsers keep 4096 bytes, with the name and the attributes. */
    private static final int LONGEST = 3900;

    private KeyCookie() {}

    static Optional<String> read(ServerRequest request) {
        return Optional.ofNullable(request.cookies().getFirst(NAME))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .flatMap(KeyCookie::decoded);
    }

    /** It lasts until the browser is closed. */
    static Cookie of(String key, HttpServletRequest request) {
        return cookie(encoded(key), request);
    }

    static Cookie none(HttpServletRequest request) {
        Cookie gone = cookie("", request);
        gone.setMaxAge(0);
        return gone;
    }

    private static Cookie cookie(String value, HttpServletRequest request) {
        return Cookies.of(NAME, value, "/", "Strict", request);
    }

    private static String encoded(String key) {
        return Cookies.encoded(key.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether browsers keep a cookie of that length. */
    static boolean fits(String key) {
        return encoded(key).length() <= LONGEST;
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8))
                    .filter(KeyCookie::isSendable);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether a key can be sent in a header. */
    static boolean isSendable(String key) {
        return !key.isEmpty() && key.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }
}
