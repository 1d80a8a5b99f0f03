package dev.debrief.support.security;

import dev.debrief.api.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether those who audit may also write. By default, the role of an auditor excludes the roles that write. */
@Component
public class SeparationOfDuties {

    private static final Set<Role> WRITING = EnumSet.of(Role.SUBMITTER, Role.RESPONDER, Role.ADMIN);

    private final boolean on;

    public SeparationOfDuties(@Value("${debrief.separation-of-duties:true}") boolean on) {
        this.on = on;
    }

    /** Whether one caller may have all these roles. */
    public boolean allows(Set<Role> roles) {
        return !on || !roles.contains(Role.AUDITOR) || Collections.disjoint(roles, WRITING);
    }

    /** The roles that count of those that a token names: an auditor only reads. */
    Set<Role> counting(Set<Role> roles) {
        return allows(roles)
                ? roles
                : roles.stream().filter(role -> !WRITING.contains(role)).collect(Collectors.toSet());
    }
}
