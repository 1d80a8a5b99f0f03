package dev.debrief.command.support;

import com.fasterxml.uuid.Generators;
import dev.debrief.api.Identity;
import dev.debrief.support.http.BadParameterException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Idempotency-Key} header of a request, which makes it safe to repeat. The id of what the request creates is derived from the
 * caller and the key, so that a repetition finds what is already there. No table of keys is kept.
 *
 * @param value 1 to 200 printable ASCII characters; null if the caller gave none, who then can't safely repeat the request
 */
public record IdempotencyKey(@Nullable String value) {

    /** For requests that create nothing. */
    public static final IdempotencyKey NONE = new IdempotencyKey(null);

    static final String HEADER = "Idempotency-Key";

    private static final UUID NAMESPACE = UUID.fromString("6f1c8f0a-6c0e-5b52-9f5e-2f9a4c1d7e30");
    private static final Pattern KEY = Pattern.compile("[!-~]([ -~]{0,198}[!-~])?");

    /** @throws BadParameterException if the header does not hold 1 to 200 printable ASCII characters */
    public static IdempotencyKey of(@Nullable String header) {
        if (header != null && !KEY.matcher(header).matches()) {
            throw new BadParameterException(HEADER, "must have 1 to 200 printable ASCII characters");
        }
        return new IdempotencyKey(header);
    }

    /**
     * The id of what the caller creates; random if there is no key.
     *
     * @param scope what kind of thing, and in which report: one key can serve once in each
     */
    public UUID idFor(Identity caller, String scope) {
        return value == null ? UUID.randomUUID() : derivedFrom(caller.id(), scope, value);
    }

    /** The same id for the same names, for ever. */
    public static UUID derivedFrom(String... names) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(String.join("\n", names));
    }
}
