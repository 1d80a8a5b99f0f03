package dev.debrief.api.restriction;

import dev.debrief.api.Identity;
import dev.debrief.api.Role;
import dev.debrief.api.Text;
import dev.debrief.api.report.Part;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * Limits a report to some people and teams. For everybody else, except auditors and administrators, the report does not exist.
 *
 * @param reason why the report is restricted, at most 2000 characters
 * @param people ids of the people who may see the report, as in /api/me; at most 200; empty by default
 * @param teams names of the teams whose members may see the report, at most 50; empty by default
 */
public record Restriction(
        @NotNull @Text(max = 2000) String reason,
        @Size(max = 200) Set<@NotNull @Text(max = Text.SHORT, singleLine = true) String> people,
        @Size(max = 50) Set<@NotNull @Text(max = Text.SHORT, singleLine = true) String> teams)
        implements Part {

    public Restriction {
        people = sorted(people);
        teams = sorted(teams);
    }

    /** Keeps missing values, so that the validation can report them. */
    private static Set<String> sorted(Set<String> names) {
        Set<String> sorted = new TreeSet<>(Comparator.nullsFirst(Comparator.naturalOrder()));
        sorted.addAll(names == null ? Set.of() : names);
        return Collections.unmodifiableSet(sorted);
    }

    /**
     * Whether a caller may see the report. Auditors and administrators see all reports. Each access to a restricted report is
     * recorded.
     */
    public boolean isOpenTo(Identity reader) {
        return reader.isAny(Role.AUDITOR) || people.contains(reader.id()) || reader.isOf(teams);
    }
}
