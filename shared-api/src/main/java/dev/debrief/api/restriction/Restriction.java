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
 * Keeps a report from all but some: for everybody else it does not exist. Secrecy is the exception and has a reason.
 *
 * @param people who may see it, by the id that {@code /api/me} tells them
 * @param teams whose members may see it
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

    /** With what is missing, for it to be complained about. */
    private static Set<String> sorted(Set<String> names) {
        Set<String> sorted = new TreeSet<>(Comparator.nullsFirst(Comparator.naturalOrder()));
        sorted.addAll(names == null ? Set.of() : names);
        return Collections.unmodifiableSet(sorted);
    }

    /** Whether somebody may see the report. Who audits sees all, and is seen to. */
    public boolean isOpenTo(Identity reader) {
        return reader.isAny(Role.AUDITOR) || people.contains(reader.id()) || reader.isOf(teams);
    }
}
