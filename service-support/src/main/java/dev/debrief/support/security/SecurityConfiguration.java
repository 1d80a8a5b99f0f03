package dev.debrief.support.security;

import dev.debrief.support.security.AccessRules.AccessRule;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
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
            List<Credentials> credentials,
            RateLimits limits,
            JsonMapper json,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        SecurityProblems securityProblems = new SecurityProblems(json);
        RequestMatcher open = new OrRequestMatcher(Arrays.stream(OPEN)
                .map(PathPatternRequestMatcher.withDefaults()::matcher)
                .map(RequestMatcher.class::cast)
                .toList());
        return http.authorizeHttpRequests(requests -> allow(requests, open))
                .addFilterBefore(new BearerFilter(credentials, problems), BasicAuthenticationFilter.class)
                .addFilterAfter(new RateLimitFilter(limits, open, securityProblems), BearerFilter.class)
                .headers(SecurityConfiguration::harden)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, e) -> securityProblems.unauthorized(response))
                        .accessDeniedHandler(
                                (request, response, e) -> denied(request, response, securityProblems, problems)))
                .build();
    }

    /** Responses are data, not pages, except for the API browser. */
    private static void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'none'; frame-ancestors 'none'; connect-src 'self'; img-src 'self' data:;"
                                + " script-src 'self'; style-src 'self' 'unsafe-inline'"))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
    }

    private static void allow(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            RequestMatcher open) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(open)
                .permitAll();
        for (AccessRule rule : AccessRules.ALL) {
            requests.requestMatchers(rule.method(), rule.path()).hasAnyRole(rule.roleNames());
            if (rule.method().equals(HttpMethod.GET)) {
                requests.requestMatchers(HttpMethod.HEAD, rule.path()).hasAnyRole(rule.roleNames());
            }
        }
        requests.anyRequest().denyAll();
    }

    /** Answers authenticated callers with 404 or 405 where no endpoint exists, and with 403 otherwise. */
    private static void denied(
            HttpServletRequest request,
            HttpServletResponse response,
            SecurityProblems securityProblems,
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
            securityProblems.forbidden(response);
        }
    }

    /** Prevents the user with a generated password that Spring Boot would create and log. */
    @Bean
    UserDetailsService noUsers() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
