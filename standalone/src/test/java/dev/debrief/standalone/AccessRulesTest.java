package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Role;
import dev.debrief.support.security.AccessRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Deny unless allowed. A page under docs lists who may call what, so a rule changes only on purpose. */
class AccessRulesTest {

    private static final Path PAGE = Path.of("../docs/access.md");

    private static final String HEAD = """
        # Who may call what

        Every endpoint that needs a key, and the roles that may call it, as the annotations `AllowedTo` on the controllers say. Access to a
        report also depends on its teams and its restriction: [security](security.md#the-model). This page is generated: `mvn test -Pdescribe`.

        | endpoint | method | roles |
        |---|---|---|
        """;

    @Test
    void every_endpoint_has_a_rule_and_every_rule_an_endpoint() {
        List<String> rules = Stage.accessRules().stream()
                .filter(rule -> !rule.path().startsWith("/actuator"))
                .map(rule -> rule.method() + " " + rule.path())
                .toList();
        assertThat(rules).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(rules)).isEqualTo(endpoints());
    }

    @Test
    void every_endpoint_is_allowed_to_somebody() {
        assertThat(Stage.accessRules()).noneMatch(rule -> rule.roles().isEmpty());
    }

    @Test
    void every_endpoint_is_allowed_to_those_who_are_listed() throws IOException {
        String page = HEAD
                + Stage.accessRules().stream()
                        .sorted(Comparator.comparing(AccessRule::path)
                                .thenComparing(rule -> rule.method().name()))
                        .map(AccessRulesTest::row)
                        .collect(Collectors.joining());
        if (Boolean.getBoolean("debrief.describe")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).as("if the change is meant: mvn test -Pdescribe").isEqualTo(Files.readString(PAGE));
    }

    private static String row(AccessRule rule) {
        String roles = rule.roles().size() == Role.values().length
                ? "all"
                : rule.roles().stream().map(role -> "`" + role + "`").collect(Collectors.joining(" "));
        return "| `%s` | %s | %s |\n".formatted(rule.path(), rule.method(), roles);
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
