package dev.debrief.command.support;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.debrief.api.Identity;
import dev.debrief.support.http.BadParameterException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Idempotency-Key} header of a request, which makes it safe to repeat. The id of what the request creates is derived from the
 * caller and the key, so that a repeated request finds what exists already. No table of keys is needed.
 *
 * @param value 1 to 200 printable ASCII characters; null without a key, when the request is not safe to repeat
 */
public record IdempotencyKey(@Nullable String value) {

    /** For requests that create nothing. */
    public static final IdempotencyKey NONE = new IdempotencyKey(null);

    static final String HEADER = "Idempotency-Key";

    private static final UUID NAMESPACE = UUID.fromString("6f1c8f0a-6c0e-5b52-9f5e-2f9a4c1d7e30");
    private static final TimeBasedEpochGenerator IN_ORDER = Generators.timeBasedEpochGenerator();
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
     * @param scope the kind of the created part and its report; a key can be used once in each scope
     */
    public UUID idFor(Identity caller, String scope) {
        return value == null ? UUID.randomUUID() : derivedFrom(caller.id(), scope, value);
    }

    /**
     * The id of what the caller creates; if there is no key, an id that comes after those that were created before.
     *
     * @param scope the kind of the created part and its report; a key can be used once in each scope
     */
    public UUID orderedIdFor(Identity caller, String scope) {
        return value == null ? nextInOrder() : derivedFrom(caller.id(), scope, value);
    }

    /** A new id that comes after those that were created before. */
    public static UUID nextInOrder() {
        return IN_ORDER.generate();
    }

    /** The same id for the same names, permanently. */
    public static UUID derivedFrom(String... names) {
        return Generators.nameBasedGenerator(NAMESPACE).generate(String.join("\n", names));
    }
}
