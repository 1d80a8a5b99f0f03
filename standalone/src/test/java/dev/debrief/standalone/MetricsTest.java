package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Prometheus reads, and what the dashboard makes of it. */
class MetricsTest extends Journey {

    private static final Path DASHBOARD = Path.of("../docs/grafana-dashboard.json");
    private static final Path PAGE = Path.of("../docs/operations.md");
    private static final Pattern METRIC = Pattern.compile("\\b(debrief|http|jvm|process|system)_[a-z0-9_]+");

    @Test
    void every_metric_of_the_dashboard_is_there_once_a_command_a_question_and_a_refusal_were() throws IOException {
        live();

        assertThat(exposed()).containsAll(queriedBy(JsonMapper.shared().readTree(Files.readString(DASHBOARD))));
    }

    @Test
    void every_metric_of_our_own_is_described() throws IOException {
        live();
        String page = Files.readString(PAGE);

        assertThat(exposed().stream()
                        .filter(name -> name.startsWith("debrief_"))
                        .map(name -> name.replaceAll("_(bucket|count|sum|max|gcount|gsum)$", ""))
                        .filter(name -> !page.contains("`" + name + "`")))
                .isEmpty();
    }

    @Test
    void no_label_tells_what_is_in_a_report() {
        String report = live();

        assertThat(api.get("/actuator/prometheus").text())
                .contains("command=\"DeclareIncident\"", "query=\"FindReport\"", "reason=\"REPORT_NOT_FOUND\"")
                .doesNotContain(report.substring(report.lastIndexOf('/') + 1), "Checkout", KEY, "\"admin\"");
    }

    private String live() {
        String report = api.declare();
        api.get(report);
        api.get("/api/reports/00000000-0000-4000-8000-000000000000");
        return report;
    }

    private Set<String> exposed() {
        return api.get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("[{ ].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> queriedBy(JsonNode dashboard) {
        Set<String> names = new TreeSet<>();
        for (JsonNode expression : dashboard.findValues("expr")) {
            Matcher metric = METRIC.matcher(expression.asString());
            while (metric.find()) {
                names.add(metric.group());
            }
        }
        assertThat(names).hasSizeGreaterThan(10);
        return names;
    }
}
