package dev.debrief.api.actions;

import dev.debrief.api.Text;
import dev.debrief.api.WebAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An issue in another system that tracks an action item. System and key together identify the issue.
 *
 * @param system short name of the system, such as jira: a-z and 0-9, with . _ - between, at most 40 characters
 * @param key identifier of the issue in that system, such as PAY-42; at most 200 characters
 * @param url http or https address of the issue; at most 2,000 characters; null if not given
 * @see "R-92"
 */
public record ExternalIssue(
        @NotNull
        @Pattern(
                regexp = ExternalIssue.SYSTEM,
                message = "must have 1 to 40 characters: a-z, 0-9, and . _ - in between")
        String system,

        @NotNull @Text(max = Text.SHORT, singleLine = true) String key,

        @Nullable @WebAddress String url) {

    /** The form of a system name. */
    public static final String SYSTEM = "[a-z0-9]([a-z0-9._-]{0,38}[a-z0-9])?";

    /** Whether it has this system and key. */
    public boolean is(String otherSystem, String otherKey) {
        return system.equals(otherSystem) && key.equals(otherKey);
    }
}
