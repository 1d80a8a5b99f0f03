package dev.debrief.support.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Refuses request bodies above {@link BodyTooLargeException#LIMIT} before they are parsed, except on streamed paths. */
@Component
class BodyLimitFilter extends OncePerRequestFilter {

    private final JsonMapper json;
    private final Set<String> streamed;
    private final Duration deadline;

    @Autowired
    BodyLimitFilter(JsonMapper json, List<UnlimitedBodyPath> streamed) {
        this(json, streamed, SlowBodyException.DEADLINE);
    }

    BodyLimitFilter(JsonMapper json, List<UnlimitedBodyPath> streamed, Duration deadline) {
        this.deadline = deadline;
        this.json = json;
        this.streamed = streamed.stream().map(UnlimitedBodyPath::path).collect(Collectors.toSet());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return streamed.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > BodyTooLargeException.LIMIT) {
            response.setStatus(BodyTooLargeException.problem().getStatus());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), BodyTooLargeException.problem());
            return;
        }
        chain.doFilter(new Limited(request), response);
    }

    private final class Limited extends HttpServletRequestWrapper {

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream());
        }
    }

    private final class Counting extends ServletInputStream {

        private final ServletInputStream body;
        private final Utf8Check text = new Utf8Check();
        private final long begun = System.nanoTime();
        private long count;

        Counting(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = body.read(buffer, offset, length);
            if (System.nanoTime() - begun > deadline.toNanos()) {
                throw new SlowBodyException();
            }
            if (read < 0) {
                text.end();
                return read;
            }
            count += read;
            if (count > BodyTooLargeException.LIMIT) {
                throw new BodyTooLargeException();
            }
            text.next(buffer, offset, read);
            return read;
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
