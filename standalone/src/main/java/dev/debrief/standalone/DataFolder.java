package dev.debrief.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Nobody but the user that runs Debrief may read the data folder, because it contains all that is restricted. */
@Configuration(proxyBeanMethods = false)
class DataFolder {

    /** Before the event store is opened. */
    @Bean
    static BeanFactoryPostProcessor ownerOnlyFolder(Environment settings) {
        return beans -> protect(folder(settings));
    }

    /** The event store creates its file with the permissions that are usual on the machine. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> ownerOnlyFiles(Environment settings) {
        return ready -> protect(folder(settings));
    }

    private static Path folder(Environment settings) {
        return Path.of(settings.getRequiredProperty("debrief.data"));
    }

    private static void protect(Path folder) {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (Stream<Path> files = Files.list(Files.createDirectories(folder))) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            for (Path file : files.toList()) {
                String permissions = Files.isDirectory(file) ? "rwx------" : "rw-------";
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            }
        } catch (IOException e) {
            // The event store says what is wrong with the folder when it is opened.
        }
    }
}
