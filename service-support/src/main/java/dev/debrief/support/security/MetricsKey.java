package dev.debrief.support.security;

import dev.debrief.api.Identity;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Accepts the optional key of the monitoring system, which opens the metrics and nothing else: its holder has no role. */
@Component
class MetricsKey implements Credentials {

    /** The authority that only the holder of this key has. */
    static final String AUTHORITY = "METRICS";

    static final Identity HOLDER = new Identity("metrics", "metrics", Set.of(), Set.of());

    private final @Nullable KeyHash hash;

    MetricsKey(@Value("${debrief.metrics-key:}") String key) {
        if (key.isEmpty()) {
            hash = null;
        } else {
            KeyStrength.check("DEBRIEF_METRICS_KEY", key);
            hash = KeyHash.of(key);
        }
    }

    @Override
    public Optional<Identity> holderOf(String presented) {
        return hash != null && hash.matches(presented) ? Optional.of(HOLDER) : Optional.empty();
    }
}
