package dev.debrief.api.restriction;

import dev.debrief.api.Identity;
import dev.debrief.api.Names;
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
 * Limits a report to some people and teams, and to the teams that own it. For everybody else, except auditors and administrators, the
 * report does not exist.
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
        sorted.addAll(Names.of(names));
        return Collections.unmodifiableSet(sorted);
    }

    /** The same restriction when this caller sets it. Whoever restricts a report can still see it. */
    public Restriction setBy(Identity caller) {
        if (caller.isAny() || people.contains(caller.id())) {
            return this;
        }
        Set<String> withCaller = new TreeSet<>(people);
        withCaller.add(caller.id());
        return new Restriction(reason, withCaller, teams);
    }

    /**
     * Whether a caller may see the report. Auditors and administrators see all reports. Each access to a restricted report is
     * recorded.
     *
     * @param owners names of the teams that own the report today
     */
    public boolean isOpenTo(Identity reader, Set<String> owners) {
        return reader.isAny(Role.AUDITOR) || admits(reader, owners);
    }

    /**
     * Whether a caller may see the report without the role of an auditor. An auditor who has other roles edits only such reports.
     *
     * @param owners names of the teams that own the report today
     */
    public boolean admits(Identity caller, Set<String> owners) {
        return caller.isAny() || people.contains(caller.id()) || caller.isOf(teams) || caller.isOf(owners);
    }
}
