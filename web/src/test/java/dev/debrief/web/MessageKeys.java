package dev.debrief.web;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The keys of a file of messages. */
public final class MessageKeys {

    private static final Path WEB = Path.of("src/main/resources/web");

    private MessageKeys() {}

    /** @param file such as messages_de.properties */
    public static Set<String> of(String file) {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(WEB.resolve(file))) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }
}
