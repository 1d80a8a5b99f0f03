package dev.debrief.support.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Logs in one line why Debrief cannot start, instead of Spring Boot's long report. */
class OneLineFailureReporter implements FailureAnalysisReporter {

    private static final Logger log = LoggerFactory.getLogger(OneLineFailureReporter.class);

    @Override
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction() == null ? "" : " " + analysis.getAction();
        String line =
                (analysis.getDescription() + action).replaceAll("\\s+", " ").strip();
        log.error("Debrief cannot start: {}", line);
    }
}
