package dev.debrief.query.findings;

import dev.debrief.api.document.Chapter;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.FindingVersion;
import dev.debrief.api.findings.Lesson;
import dev.debrief.api.findings.ResolutionStep;
import dev.debrief.api.findings.WhyChain;
import dev.debrief.query.history.ReportHistory.Entry;
import dev.debrief.query.people.DisplayNames;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The findings that a reader may see, in the order in which they were recorded. */
public final class ReportFindings {

    /** The maximum number of findings of each kind in a report; a page shows all. */
    private static final int MAX_SHOWN = 200;

    private final List<Entry> entries;
    private final DisplayNameRewriter displayNameRewriter;

    public ReportFindings(List<Entry> entries, DisplayNames displayNames) {
        this.entries = entries.stream()
                .filter(entry -> entry.content() instanceof Finding)
                .toList();
        this.displayNameRewriter = new DisplayNameRewriter(displayNames);
    }

    public <F extends Finding> List<FindingVersion<F>> shown(Class<F> kind) {
        return all(kind).limit(MAX_SHOWN).toList();
    }

    /** The steps of the resolution by their times, and then those without one. */
    public List<FindingVersion<ResolutionStep>> steps() {
        return shown(ResolutionStep.class).stream()
                .sorted(Comparator.comparing(
                        step -> step.finding().occurredAt(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    public <F extends Finding> Stream<FindingVersion<F>> all(Class<F> kind) {
        return entries.stream()
                .filter(entry -> kind.isInstance(entry.content()))
                .map(entry -> new FindingVersion<>(
                        FindingId.of(entry.id()),
                        entry.version(),
                        kind.cast(displayNameRewriter.of((Finding) entry.content())),
                        kind.cast(previous(entry))));
    }

    /** The findings that belong into a chapter of a document. */
    public Stream<FindingVersion<Finding>> in(Chapter chapter) {
        return all(Finding.class).filter(one -> belongs(one.finding(), chapter));
    }

    private static boolean belongs(Finding finding, Chapter chapter) {
        if (finding.getClass() != chapter.kind().type()) {
            return false;
        }
        return switch (finding) {
            case Cause cause -> cause.kind().toString().equals(chapter.preset());
            case Lesson lesson -> lesson.kind().toString().equals(chapter.preset());
            case WhyChain chain -> chain.focus().toString().equals(chapter.preset());
            default -> true;
        };
    }

    public Optional<Finding> find(FindingId id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id.toString()))
                .map(entry -> displayNameRewriter.of((Finding) entry.content()))
                .findFirst();
    }

    private @Nullable Finding previous(Entry entry) {
        return entry.previous() instanceof Finding finding ? displayNameRewriter.of(finding) : null;
    }
}
