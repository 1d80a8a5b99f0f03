package dev.debrief.support.security;

import dev.debrief.api.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.AnnotatedElement;
import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The endpoints of Debrief and who may call them, as their controllers say ({@link AllowedTo}). The security filters decide by these
 * rules, before the controller is called and before the body is read.
 */
public final class AccessRules {

    private static final Comparator<AccessRule> MOST_SPECIFIC_FIRST = Comparator.<AccessRule, PathPattern>comparing(
                    rule -> PathPatternParser.defaultInstance.parse(rule.path()))
            .thenComparing(rule -> rule.method().name());

    private final List<AccessRule> all;

    /** @param others the rules of endpoints that have no controller */
    AccessRules(RequestMappingHandlerMapping controllers, AccessRule... others) {
        all = Stream.concat(
                        controllers.getHandlerMethods().entrySet().stream()
                                .filter(endpoint -> isOurs(endpoint.getValue()))
                                .flatMap(AccessRules::rules),
                        Stream.of(others))
                .sorted(MOST_SPECIFIC_FIRST)
                .toList();
    }

    /** Where two rules fit a request, the first one counts. */
    public List<AccessRule> all() {
        return all;
    }

    /** Who may call an endpoint: nobody if there is no annotation. */
    public static Optional<Callers> callersOf(HandlerMethod endpoint) {
        return Stream.<AnnotatedElement>of(endpoint.getMethod(), endpoint.getBeanType())
                .map(element -> AnnotatedElementUtils.findMergedAnnotation(element, AllowedTo.class))
                .filter(Objects::nonNull)
                .map(AllowedTo::value)
                .findFirst();
    }

    /** Endpoints of libraries are open or denied as a whole. */
    private static boolean isOurs(HandlerMethod endpoint) {
        return endpoint.getBeanType().getPackageName().startsWith("dev.debrief.");
    }

    private static Stream<AccessRule> rules(Entry<RequestMappingInfo, HandlerMethod> endpoint) {
        Set<Role> roles = callersOf(endpoint.getValue()).map(Callers::roles).orElse(Set.of());
        return endpoint.getKey().getMethodsCondition().getMethods().stream()
                .flatMap(method -> endpoint.getKey().getPatternValues().stream()
                        .map(path -> new AccessRule(method.asHttpMethod(), path, roles)));
    }

    /** The methods of the endpoints at the path of this request, for any role. */
    Set<HttpMethod> methodsAt(HttpServletRequest request) {
        return all.stream()
                .filter(rule -> PathPatternRequestMatcher.withDefaults()
                        .matcher(rule.path())
                        .matches(request))
                .map(AccessRule::method)
                .collect(Collectors.toSet());
    }
}
