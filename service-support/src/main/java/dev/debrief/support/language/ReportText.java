package dev.debrief.support.language;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.findings.Barrier;
import dev.debrief.api.findings.CausalLink;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.Lesson;
import dev.debrief.api.findings.Mitigator;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.findings.PrecedingChange;
import dev.debrief.api.findings.ResolutionStep;
import dev.debrief.api.findings.Symptom;
import dev.debrief.api.findings.Trigger;
import dev.debrief.api.findings.WhyChain;
import dev.debrief.api.language.TextFormat;
import dev.debrief.api.report.HeadlinePart;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.SeverityPart;
import dev.debrief.api.report.StatusPart;
import dev.debrief.api.sections.Section;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.api.timeline.TimelineItem;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text of a part.
 *
 * @param pointer JSON Pointer to it within the content of the part
 */
public record ReportText(String pointer, String text, TextFormat format) {

    /**
     * The texts of a part in which authors say what happened. What they quote is left out: updates as they were posted, and causes in
     * the words of another system. So are perspectives, in which people may say what they felt, and what a barrier was expected to do.
     */
    public static Stream<ReportText> of(Part part) {
        return switch (part) {
            case HeadlinePart headline -> line("/title", headline.title());
            case StatusPart status -> line("/reason", status.reason());
            case SeverityPart severity -> line("/rationale", severity.rationale());
            case Trigger trigger -> text("/text", trigger.text());
            case Section section -> Stream.concat(line("/title", section.title()), text("/text", section.text()));
            case TimelineItem item -> of(item.entry());
            case ActionItem item ->
                Stream.of(
                                line("/proposal/title", item.proposal().title()),
                                text(
                                        "/proposal/successCriterion",
                                        item.proposal().successCriterion()),
                                text("/proposal/description", item.proposal().description()))
                        .flatMap(texts -> texts);
            case Finding finding -> of(finding);
            default -> Stream.of();
        };
    }

    static Stream<ReportText> of(TimelineEntry entry) {
        return text("/entry/text", entry.text());
    }

    private static Stream<ReportText> of(Finding finding) {
        return switch (finding) {
            case Barrier barrier -> text("/why", barrier.why());
            case CausalLink link -> text("/text", link.text());
            case Cause cause -> text("/text", cause.text());
            case Evidence evidence ->
                both(line("/label", evidence.label()), text("/description", evidence.description()));
            case Impact impact -> text("/text", impact.text());
            case Lesson lesson -> text("/text", lesson.text());
            case Mitigator mitigator -> both(text("/text", mitigator.text()), text("/benefit", mitigator.benefit()));
            case Perspective perspective -> Stream.of();
            case PrecedingChange change -> text("/text", change.text());
            case ResolutionStep step -> both(text("/action", step.action()), text("/rationale", step.rationale()));
            case Symptom symptom -> text("/text", symptom.text());
            case WhyChain chain ->
                IntStream.range(0, chain.whys().size())
                        .boxed()
                        .flatMap(i -> both(
                                text(
                                        "/whys/" + i + "/question",
                                        chain.whys().get(i).question()),
                                text(
                                        "/whys/" + i + "/answer",
                                        chain.whys().get(i).answer())));
        };
    }

    private static Stream<ReportText> both(Stream<ReportText> one, Stream<ReportText> other) {
        return Stream.concat(one, other);
    }

    private static Stream<ReportText> text(String pointer, @Nullable String text) {
        return text == null ? Stream.of() : Stream.of(new ReportText(pointer, text, TextFormat.MARKDOWN));
    }

    static Stream<ReportText> line(String pointer, @Nullable String text) {
        return text == null ? Stream.of() : Stream.of(new ReportText(pointer, text, TextFormat.PLAIN));
    }
}
