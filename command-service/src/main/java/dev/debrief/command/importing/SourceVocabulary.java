package dev.debrief.command.importing;

import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.timeline.TimelineKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Maps the terms of status pages and post-mortem collections to those of Debrief. */
final class SourceVocabulary {

    private SourceVocabulary() {}

    /** Empty for unknown terms. */
    static Optional<Severity> severity(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "sev1", "sev-1", "p1", "critical", "down", "impact level 3" -> Optional.of(Severity.SEV1);
            case "sev2", "sev-2", "p2", "high", "major", "impact level 2" -> Optional.of(Severity.SEV2);
            case "sev3", "sev-3", "p3", "medium", "minor", "disrupted", "impact level 1" -> Optional.of(Severity.SEV3);
            case "sev4", "sev-4", "p4", "low", "notice", "impact level 0" -> Optional.of(Severity.SEV4);
            case "sev5", "sev-5", "p5", "none" -> Optional.of(Severity.SEV5);
            default -> Optional.empty();
        };
    }

    static TimelineKind kind(String status) {
        return switch (status.strip().toLowerCase(Locale.ROOT)) {
            case "resolved", "completed" -> TimelineKind.RESOLUTION;
            case "investigating", "identified", "monitoring" -> TimelineKind.STATUS_CHANGE;
            case "postmortem" -> TimelineKind.NOTE;
            default -> TimelineKind.MESSAGE;
        };
    }

    /** Whether an update with this status after the end says that it was not the end. */
    static boolean isReopening(String status) {
        return switch (status.strip().toLowerCase(Locale.ROOT)) {
            case "investigating", "identified", "monitoring", "reopened" -> true;
            default -> false;
        };
    }

    /** Empty for terms that are not a status. */
    static Optional<IncidentStatus> status(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "investigating" -> Optional.of(IncidentStatus.INVESTIGATING);
            case "identified" -> Optional.of(IncidentStatus.IDENTIFIED);
            case "monitoring" -> Optional.of(IncidentStatus.MONITORING);
            case "resolved", "completed", "postmortem" -> Optional.of(IncidentStatus.RESOLVED);
            default -> Optional.empty();
        };
    }

    /** The constant with this name in JSON. */
    static <T> Optional<T> named(T[] constants, String word) {
        return Arrays.stream(constants)
                .filter(constant -> constant.toString().equals(word))
                .findFirst();
    }
}
