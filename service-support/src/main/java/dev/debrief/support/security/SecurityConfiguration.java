package dev.debrief.support.security;

import dev.debrief.api.Role;
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
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.json.JsonMapper;

/** Deny unless allowed: all but the description of the API and the signs of life needs a key and a role ({@link AllowedTo}). */
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

    /** The metrics have no controller of ours that could say who may read them. */
    private static final AccessRule METRICS =
            new AccessRule(HttpMethod.GET, "/actuator/prometheus", Callers.ADMINS.roles());

    @Bean
    AccessRules accessRules(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
        return new AccessRules(controllers, METRICS);
    }

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            AccessRules rules,
            List<Credentials> credentials,
            RateLimits limits,
            JsonMapper json,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        SecurityProblems securityProblems = new SecurityProblems(json);
        RequestMatcher open = new OrRequestMatcher(Arrays.stream(OPEN)
                .map(PathPatternRequestMatcher.withDefaults()::matcher)
                .map(RequestMatcher.class::cast)
                .toList());
        return http.authorizeHttpRequests(requests -> allow(requests, open, rules))
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
                                (request, response, e) -> denied(request, response, rules, securityProblems, problems)))
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
            RequestMatcher open,
            AccessRules rules) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(open)
                .permitAll();
        for (HttpMethod method : METRICS.methods()) {
            requests.requestMatchers(method, METRICS.path())
                    .hasAnyAuthority("ROLE_" + Role.ADMIN, MetricsKey.AUTHORITY);
        }
        for (AccessRule rule : rules.all()) {
            for (HttpMethod method : rule.methods()) {
                allow(requests.requestMatchers(method, rule.path()), rule.roles());
            }
        }
        requests.anyRequest().denyAll();
    }

    private static void allow(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl endpoint, Set<Role> roles) {
        if (roles.isEmpty()) {
            endpoint.denyAll();
        } else {
            endpoint.hasAnyRole(roles.stream().map(Role::toString).toArray(String[]::new));
        }
    }

    /** Answers authenticated callers with 404 or 405 where no endpoint exists, and with 403 otherwise. */
    private static void denied(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessRules rules,
            SecurityProblems securityProblems,
            HandlerExceptionResolver problems)
            throws IOException {
        Set<HttpMethod> possible = rules.methodsAt(request);
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
