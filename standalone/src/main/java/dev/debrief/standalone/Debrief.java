package dev.debrief.standalone;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

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
        if (TrainCommand.isIn(arguments)) {
            System.exit(TrainCommand.run(arguments));
        }
        ConfigurableApplicationContext context = SpringApplication.run(Debrief.class, arguments);
        if (context.getBean(ApplicationArguments.class).containsOption(TrainCommand.ENDS_WHEN_READY)) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
