package dev.debrief.support.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** A body that does not arrive in time ends its request. */
class SlowBodyTest {

    private static final Duration NONE = Duration.ZERO;

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/reports");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    SlowBodyTest() {
        request.setContent(new byte[20_000]);
    }

    @Test
    void a_body_that_is_read_ends_at_the_deadline() {
        FilterChain reading = (read, answered) -> read.getInputStream().readAllBytes();

        assertThatThrownBy(() ->
                        new BodyLimitFilter(new JsonMapper(), List.of(), NONE).doFilter(request, response, reading))
                .isInstanceOf(SlowBodyException.class);
    }
}
