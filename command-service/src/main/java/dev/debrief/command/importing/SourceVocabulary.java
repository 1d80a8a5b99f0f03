package dev.debrief.command.importing;

import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.timeline.TimelineKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Maps the terms of status pages and post-mortem collections to those of Debrief. */
final class SourceVocabulary {

    private SourceVocabulary() {}

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
