package dev.debrief.support.security;

import static dev.debrief.api.Role.ADMIN;
import static dev.debrief.api.Role.ANALYST;
import static dev.debrief.api.Role.AUDITOR;
import static dev.debrief.api.Role.RESPONDER;
import static dev.debrief.api.Role.SUBMITTER;

import dev.debrief.api.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Groups of callers. A caller with one of the roles belongs to the group. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are unmodifiable
public enum Callers {
    /** Every authenticated caller. */
    ANYBODY(EnumSet.allOf(Role.class)),
    /** Those who edit reports; which reports, depends on their teams. */
    WRITERS(EnumSet.of(SUBMITTER, RESPONDER, ADMIN)),
    /** Those who maintain the taxonomy and the pattern reviews. */
    ANALYSTS(EnumSet.of(ANALYST, ADMIN)),
    /** Those who classify causes. */
    CLASSIFIERS(EnumSet.of(SUBMITTER, RESPONDER, ANALYST, ADMIN)),
    /** Those who comment on reports and review them. */
    COMMENTERS(EnumSet.of(SUBMITTER, RESPONDER, ANALYST, ADMIN)),
    /** Those who see restricted reports and who read them. */
    AUDITORS(EnumSet.of(AUDITOR, ADMIN)),
    /** Those who manage clients, imports and views. */
    ADMINS(EnumSet.of(ADMIN));

    private final Set<Role> roles;

    Callers(Set<Role> roles) {
        this.roles = Collections.unmodifiableSet(roles);
    }

    public Set<Role> roles() {
        return roles;
    }

    /** The group as a sentence of the API description. */
    public String describe() {
        return this == ANYBODY
                ? "Every role may call this."
                : "Required role: " + roles.stream().map(Role::toString).collect(Collectors.joining(" or ")) + ".";
    }
}
