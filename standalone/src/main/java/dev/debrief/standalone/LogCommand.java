package dev.debrief.standalone;

import static java.util.Objects.requireNonNull;

import dev.debrief.standalone.log.AxonServerLog;
import dev.debrief.standalone.log.EmbeddedLog;
import dev.debrief.standalone.log.EventLog;
import dev.debrief.standalone.log.LogException;
import dev.debrief.standalone.log.LogFile;
import dev.debrief.standalone.log.LogImport;
import dev.debrief.support.start.BadSettingException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * {@code --export-log=file} and {@code --import-log=file}: writes the log of a store into a file, or reads it from there. The store is the
 * Axon Server that {@code DEBRIEF_AXONSERVER} names, otherwise that of the data folder. Nothing of Debrief is started.
 */
final class LogCommand {

    private static final String EXPORT = "export-log";
    private static final String IMPORT = "import-log";

    private final ConfigurableApplicationContext context;
    private final Environment settings;

    private LogCommand(ConfigurableApplicationContext context) {
        this.context = context;
        this.settings = context.getEnvironment();
    }

    /** What reads events needs; the settings are those of Debrief. */
    @Configuration(proxyBeanMethods = false)
    @ComponentScan("dev.debrief.support.axon")
    static class Reading {

        @Bean
        RevisionResolver revisions() {
            return new AnnotationRevisionResolver();
        }
    }

    static boolean isIn(String... arguments) {
        return Stream.of(arguments).anyMatch(one -> one.matches("--(" + EXPORT + "|" + IMPORT + ")(=.*)?"));
    }

    /** @return the exit code */
    static int run(String... arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Reading.class)
                .web(WebApplicationType.NONE)
                .run(arguments)) {
            System.out.println(new LogCommand(context).run(context.getBean(ApplicationArguments.class)));
            return 0;
        } catch (LogException | BadSettingException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private String run(ApplicationArguments arguments) {
        if (arguments.containsOption(EXPORT) && arguments.containsOption(IMPORT)) {
            throw new BadSettingException("Give either --export-log or --import-log.");
        }
        if (arguments.containsOption(EXPORT)) {
            LogFile file = file(arguments, EXPORT);
            try (EventLog store = existing()) {
                return "Exported " + file.write(store);
            }
        }
        LogFile file = file(arguments, IMPORT);
        Serializer events = context.getBean("eventSerializer", Serializer.class);
        return "Imported " + new LogImport(file, events).into(this::store);
    }

    private static LogFile file(ApplicationArguments arguments, String option) {
        List<String> named = requireNonNull(arguments.getOptionValues(option));
        if (named.size() != 1 || named.getFirst().isBlank()) {
            throw new BadSettingException("--" + option + " needs one file: --" + option + "=file");
        }
        return new LogFile(Path.of(named.getFirst()));
    }

    private EventLog existing() {
        if (axonServer().isEmpty() && !embedded().exists()) {
            throw new BadSettingException(
                    "There is no event store in " + embedded().data() + ".");
        }
        return store();
    }

    private EventLog store() {
        String server = axonServer();
        return server.isEmpty() ? new EmbeddedLog(embedded().open()) : AxonServerLog.at(server);
    }

    private String axonServer() {
        return settings.getProperty("DEBRIEF_AXONSERVER", "");
    }

    private StoreFile embedded() {
        return new StoreFile(Path.of(settings.getRequiredProperty("debrief.data")));
    }
}
