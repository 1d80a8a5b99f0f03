package dev.debrief.api.actions;

import org.jspecify.annotations.Nullable;

/** Whether an action item was seen to have worked. */
public record Verification(
        boolean effective, String evidence, @Nullable String verifiedBy) {}
