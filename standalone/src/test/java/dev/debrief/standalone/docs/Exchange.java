package dev.debrief.standalone.docs;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * A request of a story, and its answer.
 *
 * @param path without the query
 * @param sentType media type of the request
 * @param sent null if the request has no body
 * @param answeredType media type of the answer
 */
public record Exchange(
        String method,
        String path,
        String sentType,
        @Nullable String sent,
        int status,
        String answeredType,
        String answered) {

    static Exchange of(String method, @Nullable String sent, HttpResponse<String> response) {
        return new Exchange(
                method,
                response.uri().getPath(),
                mediaType(response.request().headers()),
                sent,
                response.statusCode(),
                mediaType(response.headers()),
                response.body());
    }

    private static String mediaType(HttpHeaders headers) {
        return headers.firstValue("Content-Type").orElse("").split(";", 2)[0];
    }
}
