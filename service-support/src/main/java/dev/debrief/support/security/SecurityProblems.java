package dev.debrief.support.security;

import dev.debrief.support.http.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** What those are told who get no further than the door. */
record SecurityProblems(JsonMapper json) {

    void unauthorized(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"debrief\"");
        answer(
                response,
                Problems.of(
                        HttpStatus.UNAUTHORIZED,
                        "unauthorized",
                        "Authentication is required.",
                        "Send an API key or an access token as Authorization: Bearer <key>."));
    }

    void forbidden(HttpServletResponse response) throws IOException {
        answer(
                response,
                Problems.of(
                        HttpStatus.FORBIDDEN,
                        "forbidden",
                        "The caller lacks the required role.",
                        "None of the caller's roles allows this operation."));
    }

    void tooMany(HttpServletResponse response) throws IOException {
        answer(
                response,
                Problems.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "There are too many requests.",
                        "Repeat the request after the number of seconds in Retry-After."));
    }

    private void answer(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
