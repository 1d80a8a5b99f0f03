package dev.debrief.api.actions;

import dev.debrief.api.Text;
import dev.debrief.api.links.Link;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where another system tracks an action item. System and key make it this issue.
 *
 * @param system such as {@code jira} or {@code github}: letters of the alphabet, digits, and {@code . _ -} between them
 * @param key by which that system knows it, such as {@code PAY-42}
 */
public record ExternalIssue(
        @NotNull @Pattern(regexp = ExternalIssue.SYSTEM, message = "must be a word of a-z, 0-9 and . _ - between them")
        String system,

        @NotNull @Text(max = Text.SHORT, singleLine = true) String key,

        @Nullable
        @Text(max = 2000, singleLine = true)
        @Pattern(regexp = Link.ADDRESS, message = "must be an http or https address")
        String url) {

    /** What the name of a system looks like. */
    public static final String SYSTEM = "[a-z0-9]([a-z0-9._-]{0,38}[a-z0-9])?";

    /** Whether it is the one that is known so. */
    public boolean is(String otherSystem, String otherKey) {
        return system.equals(otherSystem) && key.equals(otherKey);
    }
}
