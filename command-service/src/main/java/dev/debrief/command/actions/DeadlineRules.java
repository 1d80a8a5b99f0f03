package dev.debrief.command.actions;

import dev.debrief.api.incident.Severity;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long action items may take, as the settings say.
 *
 * @param bySeverity how many days there are to keep a promise that is made without a deadline
 * @param unrated the same where the severity is not known
 * @param dueSoon how long before a deadline it is near
 * @param verifyAfter how long after it was done it can be seen whether it worked
 */
@ConfigurationProperties("debrief.deadlines")
public record DeadlineRules(Map<Severity, Period> bySeverity, Period unrated, Duration dueSoon, Duration verifyAfter) {

    Period after(@Nullable Severity severity) {
        return severity == null ? unrated : bySeverity.getOrDefault(severity, unrated);
    }
}
