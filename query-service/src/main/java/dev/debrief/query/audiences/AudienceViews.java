package dev.debrief.query.audiences;

import static dev.debrief.query.history.Parts.all;

import dev.debrief.api.audiences.AudienceApproval;
import dev.debrief.api.audiences.AudienceView;
import dev.debrief.api.audiences.RecordedDistribution;
import dev.debrief.api.audiences.Statements;
import dev.debrief.api.meetings.RecordedMeeting;
import dev.debrief.api.postmortem.Approval;
import dev.debrief.api.report.Part;
import dev.debrief.api.sections.SectionName;
import dev.debrief.api.updates.Audience;
import dev.debrief.query.people.DisplayNames;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows what each audience of a report is told, and where the report was discussed. */
public final class AudienceViews {

    private AudienceViews() {}

    /**
     * The texts for one audience each.
     *
     * @param written the names of the sections that are written
     */
    public static List<AudienceView> of(Collection<Part> parts, Set<SectionName> written, DisplayNames displayNames) {
        return Arrays.stream(Audience.values())
                .flatMap(audience -> Statements.of(audience)
                        .map(section -> new AudienceView(
                                audience, section, written.contains(section), approval(parts, audience, displayNames)))
                        .stream())
                .toList();
    }

    private static @Nullable Approval approval(Collection<Part> parts, Audience audience, DisplayNames displayNames) {
        return all(parts, AudienceApproval.class)
                .filter(approved -> approved.audience() == audience)
                .findFirst()
                .map(approved -> approved.approval().withName(displayNames::of))
                .orElse(null);
    }

    /** The distributions, earliest first. */
    public static List<RecordedDistribution> distributions(Collection<Part> parts, DisplayNames displayNames) {
        return all(parts, RecordedDistribution.class)
                .map(recorded -> recorded.withName(displayNames::of))
                .sorted(Comparator.comparing((RecordedDistribution recorded) ->
                                recorded.distribution().at())
                        .thenComparing(recorded -> recorded.id().toString()))
                .toList();
    }

    /** The meetings, earliest first. */
    public static List<RecordedMeeting> meetings(Collection<Part> parts, DisplayNames displayNames) {
        return all(parts, RecordedMeeting.class)
                .map(recorded -> recorded.withNames(displayNames::of, displayNames::in))
                .sorted(Comparator.comparing(
                                (RecordedMeeting recorded) -> recorded.meeting().heldAt())
                        .thenComparing(recorded -> recorded.id().toString()))
                .toList();
    }
}
