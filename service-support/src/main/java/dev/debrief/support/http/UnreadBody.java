package dev.debrief.support.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A body that is sent to an operation that reads none would be ignored, and its sender would not know. */
final class UnreadBody {

    /** More than blanks and an empty object have. */
    private static final int LOOKED_AT = 64;

    private UnreadBody() {}

    /** @throws BadParameterException if there is a body; an empty object counts as none */
    static void refuse(HttpServletRequest request) throws IOException {
        if (!hasBody(request)) {
            return;
        }
        byte[] beginning = request.getInputStream().readNBytes(LOOKED_AT);
        String text = new String(beginning, StandardCharsets.UTF_8).replaceAll("\\s", "");
        if (!text.isEmpty() && !text.equals("{}")) {
            throw new BadParameterException("body", "must be empty: this operation reads none");
        }
    }

    /** The body of a form is read as parameters, and an answer to an error is not about the body. */
    private static boolean hasBody(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getDispatcherType() == DispatcherType.REQUEST
                && (request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null)
                && (type == null || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE));
    }
}
