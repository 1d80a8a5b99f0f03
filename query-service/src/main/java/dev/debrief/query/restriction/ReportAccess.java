package dev.debrief.query.restriction;

import dev.debrief.api.Identity;
import dev.debrief.api.restriction.Restriction;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a report today.
 *
 * @param restriction null if everybody may see it
 * @param owners names of the teams that own it
 */
record ReportAccess(@Nullable Restriction restriction, Set<String> owners) {

    /** For a report whose restriction could not be applied: only auditors and administrators see it. */
    static final ReportAccess UNKNOWN = new ReportAccess(new Restriction("unknown", Set.of(), Set.of()), Set.of());

    boolean isRestricted() {
        return restriction != null;
    }

    boolean isOpenTo(Identity reader) {
        return restriction == null || restriction.isOpenTo(reader, owners);
    }
}
