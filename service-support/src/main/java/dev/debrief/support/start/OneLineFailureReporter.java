package dev.debrief.support.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Writes why Debrief can't start as one line of the log, in place of Spring Boot's page. */
class OneLineFailureReporter implements FailureAnalysisReporter {

    private static final Logger log = LoggerFactory.getLogger(OneLineFailureReporter.class);

    @Override
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction() == null ? "" : " " + analysis.getAction();
        String line =
                (analysis.getDescription() + action).replaceAll("\\s+", " ").strip();
        log.error("Debrief can't start: {}", line);
    }
}
