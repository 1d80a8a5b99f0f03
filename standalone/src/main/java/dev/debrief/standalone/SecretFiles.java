package dev.debrief.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of this installation, and the files beside the events in which they are stored. */
final class SecretFiles {

    private SecretFiles() {}

    /** 256 random bits, in characters that need no escaping. */
    static String random() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Writes one line, atomically. Only the owner can read the file, as any temporary file. */
    static void write(Path file, String line) throws IOException {
        Path folder = Files.createDirectories(file.getParent());
        Path written = Files.createTempFile(folder, file.getFileName().toString(), ".tmp");
        Files.writeString(written, line + "\n");
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
