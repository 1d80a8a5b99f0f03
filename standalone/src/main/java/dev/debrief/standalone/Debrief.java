package dev.debrief.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Debrief in one process with embedded stores. */
@SpringBootApplication(
        scanBasePackages = {
            "dev.debrief.support",
            "dev.debrief.command",
            "dev.debrief.views",
            "dev.debrief.query",
            "dev.debrief.web",
            "dev.debrief.standalone"
        })
public class Debrief {

    public static void main(String[] arguments) {
        System.setProperty("disable-axoniq-console-message", "true");
        if (LogCommand.isIn(arguments)) {
            System.exit(LogCommand.run(arguments));
        }
        SpringApplication.run(Debrief.class, arguments);
    }
}
