package dev.debrief.api.policy;

import dev.debrief.api.BoundedDuration;
import dev.debrief.api.Text;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.sections.SectionName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation expects of its post-mortems.
 *
 * @param severities what each level of severity means here; levels that are left out keep their usual meaning
 * @param mandatory which incidents need a post-mortem
 * @param dueTime when a required post-mortem must be published
 * @param approval who must approve a report before it is published
 * @param requiredSections names of the sections that every report needs, at most 50; empty by default
 * @param blocking rules that keep a report from review and publication; cause-uncovered always does
 * @param actionItems when action items are due; the delivered times if left out
 * @param wording how the organisation speaks; nothing by default
 */
public record Policy(
        @Size(max = 5) List<@NotNull @Valid SeverityLevel> severities,
        @NotNull @Valid Mandatory mandatory,
        @NotNull @Valid DueTime dueTime,
        @NotNull @Valid ApprovalRule approval,
        @Size(max = 50) Set<@NotNull @Valid SectionName> requiredSections,
        @NotNull Set<@NotNull ReadinessRule> blocking,
        @Valid ActionTimes actionItems,
        @Valid Wording wording) {

    /** The id of the stream of the only policy. */
    public static final String ID = "policy";

    /** The policy of a new installation, for a small team. */
    public static final Policy DELIVERED = new Policy(
            List.of(),
            new Mandatory(
                    EnumSet.of(Severity.SEV1, Severity.SEV2),
                    Duration.ofHours(1),
                    true,
                    EnumSet.of(IncidentType.SECURITY)),
            new DueTime(Duration.ofHours(48), List.of(), null, Duration.ofHours(12)),
            new ApprovalRule(1, Approvers.NOT_REQUESTER),
            Set.of(),
            EnumSet.of(
                    ReadinessRule.CAUSE_MISSING,
                    ReadinessRule.CAUSE_UNCOVERED,
                    ReadinessRule.START_MISSING,
                    ReadinessRule.SUMMARY_MISSING,
                    ReadinessRule.TIMELINE_MISSING,
                    ReadinessRule.SECURITY_REVIEW_MISSING,
                    ReadinessRule.SECTION_MISSING,
                    ReadinessRule.COMMENT_OPEN),
            ActionTimes.DELIVERED,
            Wording.DELIVERED);

    public Policy {
        severities = severities == null ? List.of() : List.copyOf(severities);
        requiredSections = requiredSections == null ? Set.of() : sorted(requiredSections);
        blocking = blocking == null ? null : new TreeSet<>(blocking);
        actionItems = actionItems == null ? ActionTimes.DELIVERED : actionItems;
        wording = wording == null ? Wording.DELIVERED : wording;
    }

    /** A policy with the delivered times of action items, and without wordings. */
    public Policy(
            List<SeverityLevel> severities,
            Mandatory mandatory,
            DueTime dueTime,
            ApprovalRule approval,
            Set<SectionName> requiredSections,
            Set<ReadinessRule> blocking) {
        this(
                severities,
                mandatory,
                dueTime,
                approval,
                requiredSections,
                blocking,
                ActionTimes.DELIVERED,
                Wording.DELIVERED);
    }

    private static Set<SectionName> sorted(Set<SectionName> names) {
        Set<SectionName> sorted = new TreeSet<>(Comparator.comparing(SectionName::value));
        sorted.addAll(names);
        return sorted;
    }

    /** Whether a rule keeps a report from review and publication. */
    public boolean blocks(ReadinessRule rule) {
        return rule == ReadinessRule.CAUSE_UNCOVERED || blocking.contains(rule);
    }

    /**
     * What a level of severity means in the organisation.
     *
     * @param severity the level
     * @param name name of the level, such as Critical; one line of at most 200 characters
     * @param meaning which incidents are of this level, at most 2000 characters
     * @param aliases other names that people use for the level, such as P1; at most 20
     */
    public record SeverityLevel(
            @NotNull Severity severity,

            @NotNull @Text(max = Text.SHORT, singleLine = true)
            String name,

            @NotNull @Text(max = 2000) String meaning,

            @Size(max = 20) List<@NotNull @Text(max = Text.SHORT, singleLine = true) String> aliases) {

        public SeverityLevel {
            aliases = aliases == null ? List.of() : aliases;
        }
    }

    /**
     * Which incidents need a post-mortem. One condition is enough.
     *
     * @param severities incidents of these severities
     * @param longerThan incidents that lasted longer than this, as an ISO-8601 duration; null if the duration does not matter
     * @param dataLoss incidents with an impact of the dimension data
     * @param types incidents of these types
     */
    public record Mandatory(
            @NotNull Set<@NotNull Severity> severities,
            @Nullable @BoundedDuration Duration longerThan,
            boolean dataLoss,
            @NotNull Set<@NotNull IncidentType> types) {

        public Mandatory {
            severities = severities == null ? null : new TreeSet<>(severities);
            types = types == null ? null : new TreeSet<>(types);
        }
    }

    /**
     * When a required post-mortem must be published.
     *
     * @param after time after the resolution of the incident, as an ISO-8601 duration such as PT48H
     * @param bySeverity other times for some severities; empty by default
     * @param businessHours hours that count; null if every hour counts
     * @param dueSoon how long before that a reminder is recorded, as an ISO-8601 duration such as PT12H
     */
    public record DueTime(
            @NotNull @BoundedDuration Duration after,
            @Size(max = 5) List<@NotNull @Valid SeverityTime> bySeverity,
            @Valid @Nullable BusinessHours businessHours,
            @NotNull @BoundedDuration Duration dueSoon) {

        public DueTime {
            bySeverity = bySeverity == null ? List.of() : bySeverity;
        }

        @AssertTrue(message = "must not be negative")
        boolean isForward() {
            return (after == null || !after.isNegative())
                    && (dueSoon == null || !dueSoon.isNegative())
                    && bySeverity.stream()
                            .allMatch(time -> time == null
                                    || time.after() == null
                                    || !time.after().isNegative());
        }

        /** The due time of the post-mortem of an incident that was resolved at this time. */
        public Instant of(Instant resolvedAt, @Nullable Severity severity) {
            Duration hours = bySeverity.stream()
                    .filter(time -> time.severity() == severity)
                    .map(SeverityTime::after)
                    .findFirst()
                    .orElse(after);
            return businessHours == null ? resolvedAt.plus(hours) : businessHours.plus(resolvedAt, hours);
        }
    }

    /**
     * The time for incidents of one severity.
     *
     * @param severity the severity
     * @param after time after the resolution of the incident, as an ISO-8601 duration such as PT24H
     */
    public record SeverityTime(
            @NotNull Severity severity,
            @NotNull @BoundedDuration Duration after) {}

    /**
     * Who must approve a report before it is published.
     *
     * @param needed how many must approve it, 1 to 10
     * @param approvers who may approve
     */
    public record ApprovalRule(
            @Min(1) @Max(10) int needed, @NotNull Approvers approvers) {}
}
