package dev.debrief.support.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dev.debrief.api.Identity;
import dev.debrief.api.Role;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import tools.jackson.databind.json.JsonMapper;

/** Whom the annotation lets in, and that nobody gets in without it. */
class AllowedToTest {

    private final MockMvc kettle = start();

    @Test
    void a_method_without_an_annotation_follows_its_controller() throws Exception {
        assertThat(status(HttpMethod.GET, "/kettle/lid", Role.AUDITOR)).isEqualTo(200);
    }

    @Test
    void a_method_overrides_its_controller() throws Exception {
        assertThat(status(HttpMethod.GET, "/kettle/fuse", Role.ADMIN)).isEqualTo(200);
        assertThat(status(HttpMethod.GET, "/kettle/fuse", Role.AUDITOR)).isEqualTo(403);
        assertThat(status(HttpMethod.HEAD, "/kettle/fuse", Role.AUDITOR)).isEqualTo(403);
    }

    @Test
    void the_role_is_checked_before_the_body_is_read() throws Exception {
        assertThat(status(HttpMethod.POST, "/kettle/water", Role.ADMIN)).isEqualTo(400);
        assertThat(status(HttpMethod.POST, "/kettle/water", Role.AUDITOR)).isEqualTo(403);
    }

    @Test
    void an_endpoint_without_an_annotation_is_denied() throws Exception {
        assertThat(status(HttpMethod.GET, "/teapot/cup", Role.ADMIN)).isEqualTo(200);
        assertThat(status(HttpMethod.GET, "/teapot/lid", Role.ADMIN)).isEqualTo(403);
    }

    private int status(HttpMethod method, String path, Role role) throws Exception {
        return kettle.perform(request(method, path)
                        .header("Authorization", "Bearer " + role.name())
                        .contentType("application/json")
                        .content("{no JSON"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static MockMvc start() {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Settings.class);
        context.refresh();
        return MockMvcBuilders.webAppContextSetup(context)
                .<DefaultMockMvcBuilder>addFilters(context.getBean(FilterChainProxy.class))
                .build();
    }

    /** A key is the name of the only role of its holder. */
    @EnableWebMvc
    @EnableWebSecurity
    @Import({SecurityConfiguration.class, Kettle.class, Teapot.class})
    static class Settings {

        @Bean
        Credentials keys() {
            return role -> Optional.of(new Identity(role, role, Set.of(Role.valueOf(role)), Set.of()));
        }

        @Bean
        RateLimits limits() {
            return new RateLimits(new RateLimitSettings(1000, 1000));
        }

        @Bean
        JsonMapper json() {
            return new JsonMapper();
        }
    }

    @RestController
    @AllowedTo(Callers.ANYBODY)
    static class Kettle {

        @GetMapping("/kettle/{part}")
        void look() {}

        @GetMapping("/kettle/fuse")
        @AllowedTo(Callers.ADMINS)
        void lookAtTheFuse() {}

        @PostMapping("/kettle/water")
        @AllowedTo(Callers.WRITERS)
        void fill(@RequestBody Water water) {}
    }

    @RestController
    static class Teapot {

        @GetMapping("/teapot/{part}")
        @AllowedTo(Callers.ANYBODY)
        void look() {}

        @GetMapping("/teapot/lid")
        void lookUnderTheLid() {}
    }

    record Water(int litres) {}
}
