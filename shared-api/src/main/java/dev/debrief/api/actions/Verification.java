package dev.debrief.api.actions;

import org.jspecify.annotations.Nullable;

/**
 * Whether a completed action item had the intended effect.
 *
 * @param effective true if the item worked, false if it did not
 * @param evidence what shows that; at most 5,000 characters
 * @param verifiedBy name of the person who verified it; null if not recorded
 * @see "R-94"
 */
public record Verification(
        boolean effective, String evidence, @Nullable String verifiedBy) {}
