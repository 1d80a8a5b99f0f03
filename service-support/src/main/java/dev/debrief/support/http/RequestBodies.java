package dev.debrief.support.http;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/**
 * Whether an operation reads a body. What is sent to one that reads none would be ignored, and its sender would not know.
 *
 * @param read whether the operation reads it
 */
record RequestBodies(boolean read) {

    /** More than blanks and an empty object have. */
    private static final int LOOKED_AT = 64;

    static RequestBodies of(HandlerMethod operation) {
        return new RequestBodies(Arrays.stream(operation.getMethodParameters()).anyMatch(RequestBodies::isRead));
    }

    /** A large body is read as a stream. */
    private static boolean isRead(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class)
                || InputStream.class.isAssignableFrom(parameter.getParameterType())
                || ServletRequest.class.isAssignableFrom(parameter.getParameterType());
    }

    /** @throws BadParameterException if there is a body that nobody reads; an empty object counts as none */
    void check(HttpServletRequest request) throws IOException {
        if (read || !hasBody(request)) {
            return;
        }
        byte[] beginning = request.getInputStream().readNBytes(LOOKED_AT);
        String text = new String(beginning, StandardCharsets.UTF_8).replaceAll("\\s", "");
        if (!text.isEmpty() && !text.equals("{}")) {
            throw new BadParameterException("body", "must be empty: this operation reads none");
        }
    }

    /** The body of a form is read as parameters. */
    private static boolean hasBody(HttpServletRequest request) {
        String type = request.getContentType();
        return (request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null)
                && (type == null || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE));
    }
}
