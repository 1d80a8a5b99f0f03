package dev.debrief.support.security;

import dev.debrief.api.Identity;
import java.util.Optional;

/** Knows who presents a key. Keys themselves are stored nowhere, only their hashes. */
public interface ApiKeys {

    Optional<Identity> holderOf(String key);
}
