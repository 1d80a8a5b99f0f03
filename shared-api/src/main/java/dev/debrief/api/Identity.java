package dev.debrief.api;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The caller and their current permissions. It travels in the metadata of each command and query, as simple types that cross Axon
 * Server.
 *
 * @param id stable id of the caller; it stays the same after a key is revoked
 * @param name display name of the caller
 * @param roles roles of the caller; empty if the caller has none
 * @param teams names of the caller's own teams; empty if there are none
 */
public record Identity(String id, String name, Set<Role> roles, Set<String> teams) {

    /** The metadata key for the teams. The other keys are those of {@link Actor}. */
    public static final String TEAMS = "actorTeams";

    /** The identity of a message without an actor. It has no permissions. */
    public static final Identity NOBODY = new Identity("nobody", "nobody", Set.of(), Set.of());

    /** Debrief itself, for changes that it makes on its own when time passes. */
    public static final Identity DEBRIEF = new Identity("debrief", "Debrief", Set.of(Role.ADMIN), Set.of());

    /** The names under which Debrief itself, or the holder of a key that is a setting, appears as the actor. */
    private static final Set<String> OWN_NAMES = Set.of("Debrief", "admin", "nobody", "metrics");

    public Identity {
        name = Names.of(name);
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        teams = Collections.unmodifiableSortedSet(new TreeSet<>(Names.of(teams)));
    }

    /** Whether people would take a client of this name for Debrief itself or for the holder of a key that is a setting. */
    public static boolean isReserved(String name) {
        return OWN_NAMES.stream().anyMatch(own -> Names.lookAlike(own, name));
    }

    /** Whether the caller has one of these roles or is an administrator. */
    public boolean isAny(Role... asked) {
        return roles.contains(Role.ADMIN) || Arrays.stream(asked).anyMatch(roles::contains);
    }

    /** Under what work is given to the caller: the id, the name and the teams. */
    public Set<String> addressees() {
        Set<String> addressees = new TreeSet<>(teams);
        addressees.add(id);
        addressees.add(name);
        return addressees;
    }

    /** Whether the caller is a member of one of these teams. */
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

    /** The identity of the sender of a message. */
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
