package dev.debrief.support.security;

import dev.debrief.api.Identity;
import java.util.Optional;

/** Finds the holder of a key or token. Only hashes of keys are stored. */
public interface Credentials {

    Optional<Identity> holderOf(String presented);
}
