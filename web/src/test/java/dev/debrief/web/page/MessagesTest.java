package dev.debrief.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Rejection;
import dev.debrief.api.Role;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.audiences.DistributionChannel;
import dev.debrief.api.findings.BarrierOutcome;
import dev.debrief.api.findings.EvidenceKind;
import dev.debrief.api.findings.MitigatorKind;
import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.links.LinkKind;
import dev.debrief.api.metrics.ResponseMetric;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.patterns.Axis;
import dev.debrief.api.policy.ReadinessRule;
import dev.debrief.api.postmortem.PostmortemStage;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.reviews.PatternReviewStatus;
import dev.debrief.api.sections.ExpectedSection;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.api.work.WorkList.WorkKind;
import dev.debrief.web.MessageKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the pages are there in every language. */
class MessagesTest {

    private static final Path WEB = Path.of("src/main/resources/web");

    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([\\w./-]+)[}(]|label\\.text\\('([\\w./-]+)'\\)");

    private static final List<Class<? extends Enum<?>>> SHOWN = List.of(
            Role.class,
            ActionStatus.class,
            BarrierOutcome.class,
            DistributionChannel.class,
            EvidenceKind.class,
            LinkKind.class,
            MitigatorKind.class,
            DetectionMethod.class,
            IncidentStatus.class,
            IncidentType.class,
            MilestoneName.class,
            Axis.class,
            ExpectedSection.class,
            ReadinessRule.class,
            PostmortemStage.class,
            PartKind.class,
            PatternReviewStatus.class,
            ResponseMetric.class,
            TimelineKind.class,
            WorkKind.class);

    private final Set<String> english = MessageKeys.of("messages.properties");

    /** What the API says is English already. */
    private static final Predicate<String> OF_API =
            key -> Stream.of("problem.", "says.", "done.").anyMatch(key::startsWith);

    @Test
    void every_language_has_the_same_messages() {
        Set<String> german = MessageKeys.of("messages_de.properties");
        german.removeIf(OF_API);
        assertThat(german).isEqualTo(english.stream().filter(OF_API.negate()).collect(Collectors.toSet()));
    }

    @Test
    void other_languages_know_the_problems_that_there_are() {
        Set<String> types = Stream.concat(
                        Arrays.stream(Rejection.values())
                                .map(rejection -> rejection
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')),
                        Stream.of("invalid-request"))
                .map(type -> "problem." + type)
                .collect(Collectors.toSet());
        assertThat(MessageKeys.of("messages_de.properties").stream().filter(key -> key.startsWith("problem.")))
                .hasSizeGreaterThan(60)
                .allMatch(types::contains);
    }

    @Test
    void a_message_of_the_api_is_said_in_the_language_of_the_reader() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("web/messages");
        messages.setDefaultEncoding("UTF-8");
        Labels german = new Labels(messages, Locale.GERMAN);
        assertThat(german.said("must have at most 20000 characters")).isEqualTo("darf höchstens 20000 Zeichen haben");
        assertThat(german.said("must be a riddle")).isEqualTo("must be a riddle");
    }

    @Test
    void every_message_of_a_template_exists() throws IOException {
        try (Stream<Path> templates = Files.list(WEB.resolve("templates"))) {
            Set<String> used = templates
                    .flatMap(template -> IN_TEMPLATE.matcher(text(template)).results())
                    .map(MessagesTest::key)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(used).hasSizeGreaterThan(100);
            assertThat(english).containsAll(used);
        }
    }

    @Test
    void every_constant_that_is_shown_has_a_word() {
        assertThat(SHOWN.stream()
                        .flatMap(type -> Stream.of(type.getEnumConstants())
                                .map(constant -> type.getSimpleName() + "." + constant)))
                .allMatch(english::contains);
    }

    private static String key(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
