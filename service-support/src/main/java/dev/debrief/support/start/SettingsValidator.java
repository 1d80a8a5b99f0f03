package dev.debrief.support.start;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Validates all settings before any component starts. */
class SettingsValidator implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The valid form of a setting. No setting here is secret, so messages may show an invalid value. */
    private record Rule(String name, Pattern form, String must) {

        Rule(String name, String form, String must) {
            this(name, Pattern.compile(form), must);
        }
    }

    private static final String PORT = "(\\d{1,4}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])";
    private static final String HOST_AND_PORT = "[A-Za-z0-9._-]+(:" + PORT + ")?";
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}|localhost|::1|\\[::1]");
    private static final String COUNT = "[1-9]\\d{0,8}";

    private static final List<Rule> RULES = List.of(
            new Rule("DEBRIEF_PORT", PORT, "a port from 0 to 65535"),
            new Rule(
                    "DEBRIEF_AXONSERVER",
                    HOST_AND_PORT + "( *, *" + HOST_AND_PORT + ")*",
                    "host:port of an Axon Server, or a comma-separated list"),
            new Rule(
                    "DEBRIEF_DATABASE",
                    "(?!(?i:admin|local|config)$)[A-Za-z0-9_-]{1,38}",
                    "a database name: 1 to 38 of A-Z a-z 0-9 _ -, and not admin, local or config"),
            new Rule("DEBRIEF_LOG", "|plain|json", "plain or json"),
            new Rule(
                    "DEBRIEF_OTLP",
                    "|https?://(" + HOST_AND_PORT + "|\\[[0-9a-fA-F:]+](:" + PORT + ")?)(/[^\\s?#]*)?",
                    "the URL of an OpenTelemetry collector, such as http://localhost:4318"),
            new Rule("debrief.limits.per-key", COUNT, "a whole number from 1"),
            new Rule("debrief.limits.per-address", COUNT, "a whole number from 1"),
            new Rule("DEBRIEF_EXPOSED", "|true|false", "true or false"),
            new Rule("debrief.separation-of-duties", "true|false", "true or false"),
            size("DEBRIEF_IMPORT_ANSWER"),
            size("DEBRIEF_DISK_RESERVE"),
            policy("DEBRIEF_DEADLINE_SEV1"),
            policy("DEBRIEF_DEADLINE_SEV2"),
            policy("DEBRIEF_DEADLINE_SEV3"),
            policy("DEBRIEF_DEADLINE_SEV4"),
            policy("DEBRIEF_DEADLINE_SEV5"),
            policy("DEBRIEF_DEADLINE_UNRATED"),
            policy("DEBRIEF_DUE_SOON"),
            policy("DEBRIEF_VERIFY_AFTER"),
            new Rule("debrief.views.segments", COUNT, "a whole number from 1"),
            new Rule("debrief.views.batch-size", COUNT, "a whole number from 1"),
            new Rule("debrief.views.ready-lag", COUNT, "a whole number from 1"));

    private static Rule size(String name) {
        return new Rule(name, "[1-9]\\d{0,5}(KB|MB|GB)", "a size, such as 128MB");
    }

    /** What earlier versions had as a setting. */
    private static Rule policy(String name) {
        return new Rule(name, "(?!)", "left out: times of action items are part of the policy now, /api/policy");
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        for (Rule rule : RULES) {
            String value = environment.getProperty(rule.name());
            if (value != null && !rule.form().matcher(value).matches()) {
                throw new BadSettingException(rule.name() + " is \"" + value + "\"; it must be " + rule.must() + ".");
            }
        }
        refuseToBeExposed(environment);
        String collector = environment.getProperty("DEBRIEF_OTLP", "");
        environment.getPropertySources().addLast(new MapPropertySource("debrief-traces", traces(collector)));
    }

    /** Listening on a public address needs a second setting: without a TLS proxy, keys are sent unencrypted. */
    private static void refuseToBeExposed(ConfigurableEnvironment environment) {
        String address = environment.getProperty("server.address", "");
        if (!address.isEmpty()
                && !LOOPBACK.matcher(address).matches()
                && !environment.getProperty("DEBRIEF_EXPOSED", "").equals("true")) {
            throw new BadSettingException(
                    "DEBRIEF_ADDRESS is \"" + address + "\", which other machines can reach. Put a TLS proxy in front,"
                            + " and set DEBRIEF_EXPOSED=true to confirm.");
        }
    }

    /** Without a collector, tracing is off and no exporter exists. */
    private static Map<String, Object> traces(String collector) {
        Map<String, Object> traces = new LinkedHashMap<>();
        traces.put("management.tracing.sampling.probability", collector.isEmpty() ? 0.0 : 1.0);
        if (!collector.isEmpty()) {
            traces.put(
                    "management.opentelemetry.tracing.export.otlp.endpoint",
                    collector.replaceAll("/+$", "") + "/v1/traces");
        }
        return traces;
    }
}
