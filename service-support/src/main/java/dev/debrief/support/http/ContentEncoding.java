package dev.debrief.support.http;

import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** How a request body is compressed. An operation that has no parameter of this type reads only bodies that are not compressed. */
public enum ContentEncoding {
    IDENTITY,
    GZIP;

    static final String HEADER = HttpHeaders.CONTENT_ENCODING;

    private static final Set<String> GZIP_NAMES = Set.of("gzip", "x-gzip");

    /** @throws IllegalArgumentException if there is no such encoding; {@link MediaTypes} refuses those requests before */
    static ContentEncoding of(@Nullable String header) {
        String name = header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.equals("identity")) {
            return IDENTITY;
        }
        if (GZIP_NAMES.contains(name)) {
            return GZIP;
        }
        throw new IllegalArgumentException("There is no content encoding " + name);
    }

    /** The content of a body. Reading it fails with a {@link BrokenEncodingException} if the body is not encoded like this. */
    public InputStream decode(InputStream body) {
        return this == GZIP ? new GzipBody(body) : body;
    }
}
