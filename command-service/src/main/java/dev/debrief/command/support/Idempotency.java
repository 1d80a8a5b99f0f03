package dev.debrief.command.support;

import com.fasterxml.uuid.Generators;
import dev.debrief.api.Identity;
import dev.debrief.support.http.BadParameterException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes requests safe to repeat. The id of what a request creates is derived from who sends it and the key they gave it, so that
 * a repetition finds what is already there. No table of keys is kept.
 */
public final class Idempotency {

    /** The name of the header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final UUID NAMESPACE = UUID.fromString("6f1c8f0a-6c0e-5b52-9f5e-2f9a4c1d7e30");
    private static final Pattern KEY = Pattern.compile("[!-~]([ -~]{0,198}[!-~])?");

    private Idempotency() {}

    /**
     * The id of what the caller creates.
     *
     * @param scope what kind of thing, and in which report: one key can serve once in each
     * @param key random where the caller gave none, who then can't safely repeat the request
     * @throws BadParameterException if the key is not 1 to 200 printable ASCII characters
     */
    public static UUID idFor(Identity caller, String scope, @Nullable String key) {
        if (key == null) {
            return UUID.randomUUID();
        }
        if (!KEY.matcher(key).matches()) {
            throw new BadParameterException(HEADER, "must have 1 to 200 printable ASCII characters");
        }
        return derivedFrom(caller.id(), scope, key);
    }

    /** The same id for the same names, for ever. */
    public static UUID derivedFrom(String... names) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(String.join("\n", names));
    }
}
