package dev.debrief.standalone.faults;

import dev.debrief.standalone.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Teams at work while something breaks: each writer tells one incident, sends each update again until it is acknowledged, and now and
 * then again after that; readers read meanwhile.
 */
final class Load implements AutoCloseable {

    private static final int WRITERS = 4;

    /** No request may take longer: commands and questions wait 15 s at most, and the connection is cut at 25. */
    private static final Duration LONGEST = Duration.ofSeconds(24);

    private final Api api;
    private final Random seeds;
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, List<String>> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Absence reads = new Absence();
    private final Absence writes = new Absence();
    private volatile boolean enough;

    private Load(Api api, long seed) {
        this.api = api;
        this.seeds = new Random(seed);
    }

    static Load start(Api api, long seed) {
        Load load = new Load(api, seed);
        for (int writer = 0; writer < WRITERS; writer++) {
            long own = load.seeds.nextLong();
            load.threads.add(Thread.ofVirtual().start(() -> load.write(new Random(own))));
        }
        load.threads.add(Thread.ofVirtual().start(load::read));
        return load;
    }

    /** By report: the ids of all timeline events that were acknowledged. */
    Map<String, List<String>> acknowledged() {
        return acknowledged;
    }

    int acknowledgedCount() {
        return acknowledged.values().stream().mapToInt(List::size).sum();
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    int requests() {
        return requests.get();
    }

    /** How many were answered with 503, or not at all. */
    int refused() {
        return refused.get();
    }

    /** How long no read succeeded, at most. */
    Duration readsAway() {
        return reads.longest();
    }

    /** How long no write succeeded, at most. */
    Duration writesAway() {
        return writes.longest();
    }

    private void write(Random random) {
        Api.Answer declared = untilAcknowledged(random, () -> api.post("/api/reports", key(random), """
            {"title": "Under load", "type": "outage", "severity": "SEV2", "occurredAt": "2026-03-01T14:00:00Z"}
            """));
        if (declared == null) {
            return;
        }
        String report = declared.location();
        List<String> ids =
                acknowledged.computeIfAbsent(report, unknown -> Collections.synchronizedList(new ArrayList<>()));
        while (!enough) {
            String key = key(random);
            String note = "{\"kind\": \"note\", \"occurredAt\": \"2026-03-01T14:%02d:00Z\", \"text\": \"%s\"}"
                    .formatted(random.nextInt(60), key);
            Supplier<Api.Answer> telling = () -> api.post(report + "/timeline", key, note);
            Api.Answer told = untilAcknowledged(random, telling);
            if (told == null) {
                return;
            }
            ids.add(told.string("/id"));
            if (random.nextInt(4) == 0) {
                Api.Answer again = untilAcknowledged(random, telling);
                if (again != null && !again.string("/id").equals(told.string("/id"))) {
                    complaints.add("repeated, and told apart: " + told + " and " + again);
                }
            }
        }
    }

    private static String key(Random random) {
        return Long.toHexString(random.nextLong()) + "-" + System.nanoTime();
    }

    private Api.@Nullable Answer untilAcknowledged(Random random, Supplier<Api.Answer> request) {
        while (!enough) {
            Api.Answer answer = answerOf(request);
            if (answer != null && answer.status() == 201) {
                writes.succeeded();
                return answer;
            }
            pause(50 + random.nextInt(100));
        }
        return null;
    }

    private void read() {
        while (!enough) {
            acknowledged.keySet().forEach(this::read);
            read("/api/reports?limit=20");
            pause(50);
        }
    }

    private void read(String path) {
        Api.Answer answer = answerOf(() -> api.get(path));
        if (answer != null && answer.status() == 200) {
            reads.succeeded();
        }
    }

    /** The answer, if it was one that says yes; notes what must never be. */
    private Api.@Nullable Answer answerOf(Supplier<Api.Answer> request) {
        long started = System.nanoTime();
        requests.incrementAndGet();
        try {
            Api.Answer answer = request.get();
            if (answer.status() >= 500 && answer.status() != 503) {
                complaints.add("answered " + answer.status() + ": " + answer.text());
            }
            if (answer.status() == 503) {
                refused.incrementAndGet();
            }
            return answer;
        } catch (IllegalStateException e) {
            refused.incrementAndGet(); // The node went away, or nobody is there.
            return null;
        } finally {
            Duration taken = Duration.ofNanos(System.nanoTime() - started);
            if (taken.compareTo(LONGEST) > 0) {
                complaints.add("a request took " + taken);
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        enough = true;
        for (Thread thread : threads) {
            try {
                thread.join(LONGEST.plusSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (thread.isAlive()) {
                complaints.add("a request hangs");
            }
        }
    }
}
