package dev.debrief.support.security;

import dev.debrief.support.http.Problems;
import dev.debrief.support.security.AccessRules.AccessRule;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.json.JsonMapper;

/** Deny unless allowed: all but the description of the API and the signs of life needs a key, and a role ({@link AccessRules}). */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/",
        "/error",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui.html",
        "/swagger-ui/**",
        "/actuator/health",
        "/actuator/health/**",
        "/livez",
        "/readyz"
    };

    @Bean
    SecurityFilterChain rules(
            HttpSecurity http,
            List<ApiKeys> keys,
            JsonMapper json,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return http.authorizeHttpRequests(SecurityConfiguration::allow)
                .addFilterBefore(new BearerKeyFilter(keys, problems), BasicAuthenticationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, e) -> unauthorized(response, json))
                        .accessDeniedHandler((request, response, e) -> denied(request, response, json, problems)))
                .build();
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll();
        for (AccessRule rule : AccessRules.ALL) {
            requests.requestMatchers(rule.method(), rule.path()).hasAnyRole(rule.roleNames());
            if (rule.method().equals(HttpMethod.GET)) {
                requests.requestMatchers(HttpMethod.HEAD, rule.path()).hasAnyRole(rule.roleNames());
            }
        }
        requests.anyRequest().denyAll();
    }

    private static void unauthorized(HttpServletResponse response, JsonMapper json) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"debrief\"");
        answer(
                response,
                json,
                HttpStatus.UNAUTHORIZED,
                "unauthorized",
                "Who are you?",
                "Send an API key as Authorization: Bearer <key>.");
    }

    /** Who is known, but goes astray, is told so rather than turned away. */
    private static void denied(
            HttpServletRequest request,
            HttpServletResponse response,
            JsonMapper json,
            HandlerExceptionResolver problems)
            throws IOException {
        Set<HttpMethod> possible = AccessRules.methodsAt(request);
        HttpMethod asked = HttpMethod.valueOf(request.getMethod());
        if (possible.isEmpty()) {
            problems.resolveException(
                    request, response, null, new NoResourceFoundException(asked, request.getRequestURI(), ""));
        } else if (!possible.contains(asked.equals(HttpMethod.HEAD) ? HttpMethod.GET : asked)) {
            List<String> names =
                    possible.stream().map(HttpMethod::name).sorted().toList();
            problems.resolveException(
                    request, response, null, new HttpRequestMethodNotSupportedException(asked.name(), names));
        } else {
            answer(
                    response,
                    json,
                    HttpStatus.FORBIDDEN,
                    "forbidden",
                    "This is not for you.",
                    "None of your roles allows this.");
        }
    }

    private static void answer(
            HttpServletResponse response, JsonMapper json, HttpStatus status, String type, String title, String detail)
            throws IOException {
        ProblemDetail problem = Problems.of(status, type, title, detail);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    /** There are no users with passwords; without this bean Spring Boot would make one up and log its password. */
    @Bean
    UserDetailsService noUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
