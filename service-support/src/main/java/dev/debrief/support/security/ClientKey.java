package dev.debrief.support.security;

import dev.debrief.api.clients.ClientId;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API key: {@code debrief_<client>_<number>_<secret>}. The prefix lets secret scanners find leaked keys. Client and number identify the
 * key, also after it is revoked. The secret has 256 bits.
 *
 * @param client the owner; its id is written as 32 hexadecimal digits
 */
public record ClientKey(ClientId client, int number, Secret secret) {

    private static final Pattern FORM = Pattern.compile("debrief_([0-9a-f]{32})_([1-9][0-9]{0,5})_([A-Za-z0-9_-]{43})");

    /** The secret part of a key. Its {@code toString} hides the text from logs. */
    public record Secret(String text) {

        private static final SecureRandom RANDOM = new SecureRandom();

        public static Secret random() {
            byte[] secret = new byte[32];
            RANDOM.nextBytes(secret);
            return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }

        public KeyHash hash() {
            return KeyHash.of(text);
        }

        @Override
        public String toString() {
            return "secret";
        }
    }

    public static ClientKey random(ClientId client, int number) {
        return new ClientKey(client, number, Secret.random());
    }

    /** Parses a key; empty if the text has another form. */
    static Optional<ClientKey> of(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new ClientKey(
                        new ClientId(uuid(parts.group(1))),
                        Integer.parseInt(parts.group(2)),
                        new Secret(parts.group(3))))
                : Optional.empty();
    }

    private static UUID uuid(String hex) {
        BigInteger bits = new BigInteger(hex, 16);
        return new UUID(bits.shiftRight(64).longValue(), bits.longValue());
    }

    /** The key in plain text, to be shown to its holder once. */
    public String inTheClear() {
        return "debrief_%s_%d_%s".formatted(client.toString().replace("-", ""), number, secret.text());
    }
}
