package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.debrief.standalone.cluster.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The chart for Kubernetes. Without helm on this machine, most of these tests are skipped. */
class ChartTest {

    private static final Path CHART = Path.of("..", "charts", "debrief");
    private static final Path SHIPPED = Path.of("..", "proxy", "nginx.conf");

    /** Where kubeconform finds the schemas of Kubernetes, if not on the network. */
    private static final String SCHEMAS = System.getenv().getOrDefault("DEBRIEF_TEST_KUBERNETES_SCHEMAS", "default");

    private static final Map<String, String> REQUIRED = Map.of(
            "image.repository", "registry.example/debrief",
            "image.tag", "1.0",
            "secret", "debrief",
            "axonServer", "axon.example:8124");

    private static final List<String> EVERYTHING = List.of(
            "--set", "ingress.host=debrief.example,ingress.className=nginx,ingress.tlsSecret=tls",
            "--set", "networkPolicy.enabled=true,imagePullSecrets[0].name=registry",
            "--set", "networkPolicy.metricsFrom[0].podSelector.matchLabels.app=prometheus");

    @Test
    void its_proxy_has_the_shipped_configuration() throws IOException {
        assertThat(Files.mismatch(CHART.resolve("nginx.conf"), SHIPPED)).isEqualTo(-1);
    }

    @Test
    void only_names_of_the_configuration_differ_in_the_cluster() throws IOException {
        String configuration = kind(rendered(List.of()), "ConfigMap")
                .findFirst()
                .orElseThrow()
                .at("/data/nginx.conf")
                .asString();

        assertThat(configuration).doesNotContain("127.0.0.11").doesNotContainPattern("[ /](command|query)-service:");
        assertThat(configuration
                        .replaceAll("debrief-(\\w+-service)\\.default\\.svc\\.cluster\\.local:", "$1:")
                        .replace("kube-dns.kube-system.svc.cluster.local", "127.0.0.11")
                        .replace("The DNS of the cluster", "Docker's DNS")
                        .replace("worker_processes 2", "worker_processes auto")
                        .strip())
                .isEqualTo(Files.readString(SHIPPED).strip());
    }

    @Test
    void helm_finds_nothing_wrong() {
        Program.Output lint = helm().run(List.of("lint", "--strict", CHART.toString()));

        assertThat(lint.status()).as(lint.text()).isZero();
    }

    @Test
    void kubernetes_knows_every_field(@TempDir Path folder) throws IOException {
        Path manifests = Files.writeString(folder.resolve("manifests.yaml"), rendered(EVERYTHING));
        Program kubeconform = Program.orSkip("kubeconform", "https://github.com/yannh/kubeconform");

        Program.Output checked =
                kubeconform.run(List.of("-strict", "-summary", "-schema-location", SCHEMAS, manifests.toString()));

        assumeFalse(checked.text().contains("failed downloading schema"), "skipped: no schemas of Kubernetes here");
        assertThat(checked.status()).as(checked.text()).isZero();
        assertThat(checked.text()).contains("Valid: 14, Invalid: 0, Errors: 0, Skipped: 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image.repository", "image.tag", "secret", "axonServer"})
    void what_has_to_be_set_is_named(String missing) {
        Program.Output refused = helm().run(arguments(missing, List.of()));

        assertThat(refused.status()).isNotZero();
        assertThat(refused.text()).contains("Set " + missing);
    }

    @Test
    void every_pod_has_as_few_rights_as_possible_and_ends_in_its_own_time() {
        List<JsonNode> deployments = kind(rendered(EVERYTHING), "Deployment").toList();

        assertThat(deployments).hasSize(3).allSatisfy(deployment -> {
            JsonNode pod = deployment.at("/spec/template/spec");
            JsonNode container = pod.at("/containers/0");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asString())
                    .isEqualTo("RuntimeDefault");
            assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(container.at("/securityContext/capabilities/drop/0").asString())
                    .isEqualTo("ALL");
            assertThat(container.at("/resources/limits/memory").isString()).isTrue();
            assertThat(container.has("readinessProbe")).isTrue();
            assertThat(deployment
                            .at("/spec/strategy/rollingUpdate/maxUnavailable")
                            .asInt(-1))
                    .isZero();
            assertThat(pod.at("/terminationGracePeriodSeconds").asInt())
                    .isGreaterThan(30
                            + container.at("/lifecycle/preStop/exec/command/1").asInt(0));
        });
    }

    private static String rendered(List<String> options) {
        Program.Output manifests = helm().run(arguments("", options));
        assertThat(manifests.status()).as(manifests.text()).isZero();
        // Helm says first, among the errors, that it follows the link to the configuration.
        return manifests.text().replaceAll("(?m)^.*found symbolic link.*\\R", "");
    }

    private static List<String> arguments(String missing, List<String> options) {
        Stream<String> values = REQUIRED.entrySet().stream()
                .filter(value -> !value.getKey().equals(missing))
                .flatMap(value -> Stream.of("--set", value.getKey() + "=" + value.getValue()));
        return Stream.of(
                        Stream.of("template", "debrief", CHART.toString(), "--kube-version", "1.30.0"),
                        values,
                        options.stream())
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<JsonNode> kind(String manifests, String kind) {
        JsonMapper json = new JsonMapper();
        return StreamSupport.stream(new Yaml().loadAll(manifests).spliterator(), false)
                .<JsonNode>map(json::valueToTree)
                .filter(manifest -> manifest.at("/kind").asString("").equals(kind));
    }

    private static Program helm() {
        return Program.orSkip("helm", "https://helm.sh");
    }
}
