package dev.debrief.web.page;

import dev.debrief.web.api.ApiProblem;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** An answer that goes on: server-sent events, as browsers read them. Proxies must not wait for its end. */
final class EventStream implements ServerResponse {

    private static final Logger log = LoggerFactory.getLogger(EventStream.class);

    private final Visit.LineSource source;

    EventStream(Visit.LineSource source) {
        this.source = source;
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatus.OK;
    }

    @Override
    public HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.TEXT_EVENT_STREAM);
        headers.setCacheControl("no-store");
        headers.set("X-Accel-Buffering", "no");
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        response.setStatus(statusCode().value());
        headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        OutputStream out = response.getOutputStream();
        try {
            source.follow(line -> {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            });
        } catch (ApiProblem ended) {
            log.debug("A stream has ended: nobody listens any more, or the API does not answer", ended);
        }
        return null;
    }
}
