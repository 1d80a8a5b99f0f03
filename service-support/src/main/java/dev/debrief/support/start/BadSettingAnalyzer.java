package dev.debrief.support.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Reports an invalid setting in one line instead of a stack trace, also where Spring Boot would describe only the failed binding. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class BadSettingAnalyzer extends AbstractFailureAnalyzer<BadSettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, BadSettingException cause) {
        return new FailureAnalysis(cause.getMessage(), null, failure);
    }
}
