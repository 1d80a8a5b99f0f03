package dev.debrief.support.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.debrief.api.Identity;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The rate limits of this node. Each authenticated caller has its own token bucket. Unauthenticated requests share a smaller bucket per
 * address, which slows down key guessing without affecting authenticated callers behind the same address.
 */
@Component
@EnableConfigurationProperties(RateLimitSettings.class)
class RateLimits {

    private static final int MAX_BUCKETS = 100_000;
    private static final Duration KEPT_FOR = Duration.ofMinutes(10);

    private final RateLimitSettings settings;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_BUCKETS)
            .expireAfterAccess(KEPT_FOR)
            .build();

    RateLimits(RateLimitSettings settings) {
        this.settings = settings;
    }

    /** Takes a token of an authenticated caller; zero on success, otherwise the time until the next token. */
    Duration take(Identity caller) {
        return take("key " + caller.id(), settings.perKey(), 2 * settings.perKey());
    }

    /** Takes a token of an address; zero on success, otherwise the time until the next token. */
    Duration take(String address) {
        return take("address " + address, settings.perAddress(), 5 * settings.perAddress());
    }

    private Duration take(String who, long aSecond, long atOnce) {
        ConsumptionProbe probe =
                buckets.get(who, unknown -> bucket(aSecond, atOnce)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private static Bucket bucket(long aSecond, long atOnce) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(aSecond, Duration.ofSeconds(1)))
                .build();
    }
}
