package dev.debrief.support.security;

import dev.debrief.api.Identity;
import java.util.Optional;

/** Knows who presents a key or a token. Keys themselves are stored nowhere, only their hashes. */
public interface Credentials {

    Optional<Identity> holderOf(String presented);
}
