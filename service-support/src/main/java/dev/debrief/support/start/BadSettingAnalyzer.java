package dev.debrief.support.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line why Debrief can't start with a setting, also where Spring Boot would describe only the binding that failed. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class BadSettingAnalyzer extends AbstractFailureAnalyzer<BadSettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, BadSettingException cause) {
        return new FailureAnalysis(cause.getMessage(), null, failure);
    }
}
