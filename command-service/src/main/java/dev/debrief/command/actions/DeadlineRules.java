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
 * How long action items may take, as the settings say.
 *
 * @param bySeverity how many days an action item proposed without a deadline has, by the severity of the incident
 * @param unrated the same where the severity is not known
 * @param dueSoon how long before its deadline an action item is due soon
 * @param verifyAfter how long after its completion an action item is to be verified
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
