package dev.debrief.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A story told over HTTP to the whole program. All of them share one that is running. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class Journey {

    static final String KEY = "a-key-for-tests-of-at-least-32-characters";

    private static final Path DATA = temporaryFolder();

    @LocalServerPort
    private int port;

    Api api = new Api(0, KEY);

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("debrief.data", DATA::toString);
        settings.add("debrief.admin-key", () -> KEY);
    }

    @BeforeEach
    void reach() {
        api = new Api(port, KEY);
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("debrief");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
