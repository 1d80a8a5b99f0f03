package dev.debrief.api;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who calls, and what they may do at this moment. Travels in the metadata of every command and every question, in the simple
 * types that cross Axon Server.
 *
 * @param id stable for ever, also after the key is revoked
 * @param name as shown to people
 * @param teams the own teams, by name
 */
public record Identity(String id, String name, Set<Role> roles, Set<String> teams) {

    /** The metadata key of the teams; the others are those of an {@link Actor}. */
    public static final String TEAMS = "actorTeams";

    /** Of a message that nobody put their name to. May do nothing. */
    public static final Identity NOBODY = new Identity("nobody", "nobody", Set.of(), Set.of());

    /** Debrief itself, for what nobody asks for and time brings about. */
    public static final Identity DEBRIEF = new Identity("debrief", "Debrief", Set.of(Role.ADMIN), Set.of());

    public Identity {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        teams = Collections.unmodifiableSortedSet(new TreeSet<>(teams));
    }

    /** Whether one of these is among the roles, or the one that may do everything. */
    public boolean isAny(Role... asked) {
        return roles.contains(Role.ADMIN) || Arrays.stream(asked).anyMatch(roles::contains);
    }

    /** Whether one of these is an own team. */
    public boolean isOf(Set<String> others) {
        return !Collections.disjoint(teams, others);
    }

    public Map<String, String> metaData() {
        return Map.of(
                Actor.ID,
                id,
                Actor.NAME,
                name,
                Actor.ROLE,
                roles.stream().map(Role::toString).collect(Collectors.joining(",")),
                TEAMS,
                String.join("\n", teams));
    }

    /** Who sent a message. */
    public static Identity of(Map<String, ?> metaData) {
        return metaData.containsKey(Actor.ID)
                ? new Identity(
                        text(metaData, Actor.ID),
                        text(metaData, Actor.NAME),
                        parts(metaData, Actor.ROLE, ",").stream()
                                .map(Identity::role)
                                .collect(Collectors.toSet()),
                        parts(metaData, TEAMS, "\n"))
                : NOBODY;
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no role " + name));
    }

    private static String text(Map<String, ?> metaData, String key) {
        return Objects.toString(metaData.get(key), "");
    }

    private static Set<String> parts(Map<String, ?> metaData, String key, String separator) {
        String joined = text(metaData, key);
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(separator));
    }
}
