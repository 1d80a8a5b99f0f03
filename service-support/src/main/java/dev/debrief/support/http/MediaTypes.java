package dev.debrief.support.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * The media types that an operation reads and answers: those it declares, otherwise JSON, and tables for lists.
 *
 * @param read empty for an operation without a body
 * @param compressed whether it also reads compressed bodies
 */
record MediaTypes(List<MediaType> read, boolean compressed, List<MediaType> answered) {

    static MediaTypes of(HandlerMethod operation) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(operation.getMethod(), RequestMapping.class);
        String[] consumes = mapping == null ? new String[0] : mapping.consumes();
        String[] produces = mapping == null ? new String[0] : mapping.produces();
        boolean body = consumes.length > 0
                || Arrays.stream(operation.getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
        boolean compressed = Arrays.stream(operation.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == ContentEncoding.class);
        List<MediaType> answered = new ArrayList<>(orJson(produces));
        if (produces.length == 0 && Tables.areAnsweredBy(operation)) {
            answered.addAll(Tables.MEDIA_TYPES);
        }
        return new MediaTypes(body ? orJson(consumes) : List.of(), compressed, List.copyOf(answered));
    }

    private static List<MediaType> orJson(String[] declared) {
        return declared.length == 0
                ? List.of(MediaType.APPLICATION_JSON)
                : MediaType.parseMediaTypes(List.of(declared));
    }

    void check(HttpServletRequest request)
            throws HttpMediaTypeNotSupportedException, HttpMediaTypeNotAcceptableException {
        String sent = request.getContentType();
        if (!read.isEmpty() && sent != null && !isRead(sent)) {
            throw new HttpMediaTypeNotSupportedException(parsed(sent), read);
        }
        if (!read.isEmpty()) {
            checkEncoding(Collections.list(request.getHeaders(ContentEncoding.HEADER)));
        }
        List<String> accepted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        if (!accepted.isEmpty() && !isAnswered(accepted)) {
            throw new HttpMediaTypeNotAcceptableException(answered);
        }
    }

    private void checkEncoding(List<String> encodings) throws HttpMediaTypeNotSupportedException {
        if (encodings.stream().allMatch(this::isDecoded) && encodings.size() <= 1) {
            return;
        }
        HttpMediaTypeNotSupportedException refusal = new HttpMediaTypeNotSupportedException((MediaType) null, read);
        refusal.getBody()
                .setDetail(
                        compressed
                                ? "Content-Encoding may be gzip. Any other encoding is not supported."
                                : "Content-Encoding is not supported. Send the body without compression.");
        throw refusal;
    }

    private boolean isDecoded(String encoding) {
        try {
            return ContentEncoding.of(encoding) == ContentEncoding.IDENTITY || compressed;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isRead(String sent) {
        MediaType type = parsed(sent);
        return type != null && isUtf8(type) && read.stream().anyMatch(one -> one.equalsTypeAndSubtype(type));
    }

    /** Text is read as UTF-8 only. */
    private static boolean isUtf8(MediaType type) {
        try {
            Charset charset = type.getCharset();
            return charset == null || charset.equals(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable MediaType parsed(String text) {
        try {
            return MediaType.parseMediaType(text);
        } catch (InvalidMediaTypeException e) {
            return null;
        }
    }

    private boolean isAnswered(List<String> accepted) {
        try {
            return MediaType.parseMediaTypes(accepted).stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .anyMatch(type -> answered.stream().anyMatch(type::includes));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
