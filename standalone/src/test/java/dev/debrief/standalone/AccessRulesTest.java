package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.support.security.AccessRules;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Deny unless allowed: what nobody has thought about is open to nobody. */
class AccessRulesTest {

    @Test
    void every_endpoint_has_a_rule_and_every_rule_an_endpoint() {
        Set<String> rules = AccessRules.ALL.stream()
                .filter(rule -> !rule.path().startsWith("/actuator"))
                .map(rule -> rule.method() + " " + rule.path())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rules).isEqualTo(endpoints());
    }

    private static Set<String> endpoints() {
        return Stage.embedded()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(endpoint -> endpoint.getValue().getBeanType().getName().startsWith("dev.debrief."))
                .flatMap(endpoint -> endpoints(endpoint.getKey()))
                .filter(endpoint -> !endpoint.endsWith(" /error"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> endpoints(RequestMappingInfo mapping) {
        Set<String> methods = mapping.getMethodsCondition().getMethods().isEmpty()
                ? Set.of("ANY")
                : mapping.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet());
        return mapping.getPatternValues().stream()
                .flatMap(path -> methods.stream().map(method -> method + " " + path));
    }
}
