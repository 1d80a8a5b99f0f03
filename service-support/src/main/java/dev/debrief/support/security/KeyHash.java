package dev.debrief.support.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The SHA-256 hash of a key, the only form that is stored. Keys are long and random, so a slow password hash is not needed.
 */
public record KeyHash(String hex) {

    public static KeyHash of(String key) {
        return new KeyHash(Sha256.hex(key.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether this is the hash of the key, compared in constant time. */
    public boolean matches(String key) {
        return MessageDigest.isEqual(bytes(hex), bytes(of(key).hex));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
