package dev.debrief.standalone;

import dev.debrief.command.importing.Importer;
import dev.debrief.command.importing.LineAnswer;
import dev.debrief.support.security.SingleKey;
import dev.debrief.support.start.BadSettingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Imports the files of {@code --import=file} after the start. */
@Component
class ImportAtStart {

    private final Importer importer;
    private final List<String> files;

    ImportAtStart(Importer importer, ApplicationArguments arguments) {
        this.importer = importer;
        List<String> named = arguments.getOptionValues("import");
        this.files = named == null ? List.of() : named;
        for (String file : files) {
            if (!Files.isReadable(Path.of(file))) {
                throw new BadSettingException("--import=" + file + ": the file does not exist or is not readable.");
            }
        }
    }

    @EventListener
    @Order(1)
    void ready(ApplicationReadyEvent event) throws IOException {
        for (String file : files) {
            try (InputStream lines = Files.newInputStream(Path.of(file))) {
                System.out.println(
                        file + ": " + importer.run(lines, SingleKey.ADMIN, (answer, soFar) -> printRefused(answer)));
            }
        }
    }

    private static void printRefused(LineAnswer answer) {
        if (answer.outcome() == LineAnswer.Outcome.REFUSED) {
            System.out.println("line " + answer.line() + " refused: " + answer.reason());
        }
    }
}
