package dev.debrief.command.actions;

import dev.debrief.api.incident.Severity;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The configured periods of action items.
 *
 * @param bySeverity the default time to complete an action item, by severity of the incident
 * @param unrated the default time if the severity is not known
 * @param dueSoon how long before the deadline an item counts as due soon
 * @param verifyAfter how long after completion an item is due for verification
 */
@Validated
@ConfigurationProperties("debrief.deadlines")
public record DeadlineRules(
        @NotNull Map<Severity, Period> bySeverity,
        @NotNull Period unrated,
        @NotNull @DurationMin Duration dueSoon,
        @NotNull @DurationMin Duration verifyAfter) {

    Period after(@Nullable Severity severity) {
        return severity == null ? unrated : bySeverity.getOrDefault(severity, unrated);
    }
}
