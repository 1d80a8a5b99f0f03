package dev.debrief.support.security;

import dev.debrief.api.Identity;
import dev.debrief.api.Role;
import dev.debrief.support.start.BadSettingException;
import java.util.Optional;
import java.util.Set;

/** Accepts the single key of the administrator. */
public record SingleKey(KeyHash hash) implements Credentials {

    public static final Identity ADMIN = new Identity("admin", "admin", Set.of(Role.ADMIN), Set.of());

    /** @throws BadSettingException unless the key is 32 to 200 printable ASCII characters without spaces that are hard to guess */
    public static SingleKey of(String key) {
        KeyStrength.check("DEBRIEF_ADMIN_KEY", key);
        return new SingleKey(KeyHash.of(key));
    }

    @Override
    public Optional<Identity> holderOf(String key) {
        return hash.matches(key) ? Optional.of(ADMIN) : Optional.empty();
    }
}
