package dev.debrief.standalone;

import dev.debrief.api.Identity;
import dev.debrief.support.security.Credentials;
import dev.debrief.support.security.KeyHash;
import dev.debrief.support.security.SingleKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key of the first administrator: set by {@code DEBRIEF_ADMIN_KEY}, or generated at the first start, shown once, and stored as a hash
 * beside the events.
 */
@Component
class FirstKey implements Credentials {

    private static final String FILE = "admin-key.sha256";

    private final SingleKey key;
    private final @Nullable String fresh;

    FirstKey(@Value("${debrief.admin-key}") String given, @Value("${debrief.data}") Path data) throws IOException {
        if (!given.isEmpty()) {
            key = SingleKey.of(given);
            fresh = null;
            return;
        }
        Path file = data.resolve(FILE);
        if (Files.exists(file)) {
            key = new SingleKey(new KeyHash(Files.readString(file).strip()));
            fresh = null;
        } else {
            fresh = "debrief_" + SecretFiles.random();
            key = SingleKey.of(fresh);
            SecretFiles.write(file, key.hash().hex());
        }
    }

    @Override
    public Optional<Identity> holderOf(String presented) {
        return key.holderOf(presented);
    }

    /** The generated key in plain text; present only at the first start. */
    Optional<String> fresh() {
        return Optional.ofNullable(fresh);
    }
}
