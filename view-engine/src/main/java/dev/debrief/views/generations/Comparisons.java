package dev.debrief.views.generations;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.debrief.support.security.Sha256;
import dev.debrief.views.Progress;
import dev.debrief.views.Projection;
import dev.debrief.views.Projection.ViewCollection;
import dev.debrief.views.generations.ViewState.Comparison;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Compares two generations of a view, report by report. Both are still being written: a report that differs is compared again, until both
 * generations have applied the same events or it is certain that they differ.
 */
@Component
class Comparisons {

    private static final int AT_ONCE = 100;
    private static final int EXAMPLES = 20;

    private final MongoOperations mongo;
    private final Generations generations;

    Comparisons(MongoOperations mongo, Generations generations) {
        this.mongo = mongo;
        this.generations = generations;
    }

    /** @param soFar receives the result so far from time to time */
    Comparison compare(Generation live, Generation next, Consumer<Comparison> soFar) {
        MessageDigest liveHash = Sha256.begin();
        MessageDigest nextHash = Sha256.begin();
        List<String> differing = new ArrayList<>();
        long reports = 0;
        for (SortedSet<String> page = page(live, next, ""); !page.isEmpty(); page = page(live, next, page.last())) {
            Map<String, String> before = new TreeMap<>();
            Map<String, String> after = new TreeMap<>();
            read(live, next, page, before, after);
            for (String report : page) {
                update(liveHash, before.get(report));
                update(nextHash, after.get(report));
                if (!Objects.equals(before.get(report), after.get(report))) {
                    differing.add(report);
                }
            }
            reports += page.size();
            soFar.accept(outcome(reports, differing, null, null));
        }
        return outcome(reports, differing, hex(nextHash), hex(liveHash));
    }

    private static void update(MessageDigest all, @Nullable String hash) {
        if (hash != null) {
            all.update(hash.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static Comparison outcome(
            long reports, List<String> differing, @Nullable String hash, @Nullable String liveHash) {
        return new Comparison(
                reports,
                differing.size(),
                List.copyOf(differing.subList(0, Math.min(EXAMPLES, differing.size()))),
                hash,
                liveHash);
    }

    /** Reads the hashes of these reports in both generations, and again of those that differ, until they are equal or the time is over. */
    private void read(
            Generation live,
            Generation next,
            SortedSet<String> reports,
            Map<String, String> before,
            Map<String, String> after) {
        TreeSet<String> open = new TreeSet<>(reports);
        Progress.await(() -> {
            before.putAll(hashes(live, open));
            after.putAll(hashes(next, open));
            open.removeIf(report -> Objects.equals(before.get(report), after.get(report)));
            return open.isEmpty();
        });
    }

    /** The next reports, in order, of either generation. */
    private SortedSet<String> page(Generation live, Generation next, String after) {
        TreeSet<String> reports = new TreeSet<>();
        List<String> ends = new ArrayList<>();
        for (Generation generation : List.of(live, next)) {
            List<String> found = reports(generation, after);
            reports.addAll(found);
            if (found.size() == AT_ONCE) {
                ends.add(found.getLast());
            }
        }
        return ends.isEmpty() ? reports : reports.headSet(Collections.min(ends), true);
    }

    private List<String> reports(Generation generation, String after) {
        Projection<?> projection = generations.projection(generation);
        String subject = projection.streamField();
        ViewCollection last = projection.collections().getLast();
        TreeSet<String> reports = new TreeSet<>();
        String from = after;
        while (reports.size() < AT_ONCE) {
            Query following = query(where(subject).gt(from)).with(Sort.by(subject));
            following.fields().include(subject);
            Document next = mongo.findOne(following, Document.class, generation.collection(last.name()));
            if (next == null) {
                break;
            }
            from = next.getString(subject);
            reports.add(from);
        }
        return List.copyOf(reports);
    }

    private Map<String, String> hashes(Generation generation, Collection<String> reports) {
        Map<String, Map<String, String>> documents = new TreeMap<>();
        Projection<?> projection = generations.projection(generation);
        String subject = projection.streamField();
        for (ViewCollection viewCollection : projection.collections()) {
            mongo.find(query(where(subject).in(reports)), Document.class, generation.collection(viewCollection.name()))
                    .forEach(document -> documents
                            .computeIfAbsent(document.getString(subject), report -> new TreeMap<>())
                            .put(viewCollection.name() + "/" + document.get("_id"), document.toJson()));
        }
        Map<String, String> hashes = new TreeMap<>();
        documents.forEach((report, byId) -> {
            MessageDigest hash = Sha256.begin();
            byId.values().forEach(document -> hash.update(document.getBytes(StandardCharsets.UTF_8)));
            hashes.put(report, hex(hash));
        });
        return hashes;
    }

    private static String hex(MessageDigest hash) {
        return HexFormat.of().formatHex(hash.digest());
    }
}
