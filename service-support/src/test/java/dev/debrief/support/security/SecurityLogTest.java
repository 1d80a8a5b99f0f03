package dev.debrief.support.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.debrief.api.Identity;
import dev.debrief.api.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who was refused, from where, in one JSON object a line, without secrets. */
class SecurityLogTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SecurityLog securityLog =
            new SecurityLog(JSON, Clock.fixed(Instant.parse("2026-03-01T14:00:00Z"), ZoneOffset.UTC));
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        ((Logger) LoggerFactory.getLogger(SecurityLog.LOGGER)).addAppender(lines);
    }

    @Test
    void a_refused_key_leaves_a_line_without_the_key() throws Exception {
        MockHttpServletRequest request = request("/api/reports\n{\"event\":\"forged\"}");
        request.addHeader("Authorization", "Bearer debrief_secret");
        request.setQueryString("token=secret");
        answer(request, 401);
        assertThat(lines.list).hasSize(1);
        String line = lines.list.getFirst().getFormattedMessage();
        assertThat(line).doesNotContain("secret").doesNotContain("\n");
        JsonNode read = JSON.readTree(line);
        assertThat(read.get("event").asString()).isEqualTo("authentication-failed");
        assertThat(read.get("time").asString()).isEqualTo("2026-03-01T14:00:00Z");
        assertThat(read.get("address").asString()).isEqualTo("127.0.0.1");
        assertThat(read.has("callerId")).isFalse();
    }

    @Test
    void a_caller_without_the_right_is_named() throws Exception {
        MockHttpServletRequest request = request("/api/clients");
        request.setAttribute(SecurityLog.CALLER, new Identity("42", "Eve", Set.of(Role.ANALYST), Set.of()));
        answer(request, 403);
        JsonNode read = JSON.readTree(lines.list.getFirst().getFormattedMessage());
        assertThat(read.get("event").asString()).isEqualTo("access-denied");
        assertThat(read.get("callerId").asString()).isEqualTo("42");
        assertThat(read.get("callerName").asString()).isEqualTo("Eve");
        assertThat(read.get("path").asString()).isEqualTo("/api/clients");
    }

    @Test
    void what_is_answered_leaves_no_line() throws Exception {
        answer(request("/api/reports"), 200);
        answer(request("/api/reports"), 404);
        assertThat(lines.list).isEmpty();
    }

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private void answer(MockHttpServletRequest request, int status) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setStatus(status);
        securityLog.doFilter(request, response, new MockFilterChain());
    }
}
