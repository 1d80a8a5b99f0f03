package dev.debrief.standalone;

import dev.debrief.support.security.SingleKey;
import java.io.IOException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the example reports with {@code --examples}. */
@Component
class ExamplesAtStart {

    private final boolean wanted;
    private final Examples examples;

    ExamplesAtStart(ApplicationArguments arguments, Examples examples) {
        this.wanted = arguments.containsOption("examples");
        this.examples = examples;
    }

    @EventListener
    @Order(1)
    void ready(ApplicationReadyEvent event) throws IOException {
        if (!wanted) {
            return;
        }
        for (String name : Examples.NAMES) {
            int entries = examples.load(name, SingleKey.ADMIN);
            if (entries > 0) {
                System.out.println("example /api/reports/" + Examples.idOf(name) + ": " + examples.title(name) + ", "
                        + entries + " entries");
            }
        }
    }
}
