package dev.debrief.support.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers requests that Tomcat itself refuses, such as malformed URLs, with a problem document. */
public class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int code = response.getStatus();
        if (code < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HttpStatus status = HttpStatus.resolve(code);
        String title = status == null ? "Error" : status.getReasonPhrase();
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.getReporter().write("""
                {"type":"urn:debrief:%s","title":"%s.","status":%d,"detail":"The request was refused."}
                """.formatted(
                            title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), title, code));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("The client closed the connection", e);
        }
    }
}
