package dev.debrief.support.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one line why Debrief can't start with a setting, instead of a stack trace. */
class BadSettingAnalyzer extends AbstractFailureAnalyzer<BadSettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, BadSettingException cause) {
        return new FailureAnalysis(cause.getMessage(), null, failure);
    }
}
