package dev.debrief.query.search;

import dev.debrief.api.Rejection;
import dev.debrief.query.history.PresentReports;
import dev.debrief.query.history.PresentReports.Changed;
import dev.debrief.query.search.LuceneIndex.Contents;
import dev.debrief.support.axon.QueryRefusals;
import dev.debrief.views.Progress;
import dev.debrief.views.Progress.GenerationStamp;
import dev.debrief.views.ViewJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The reports in an index of words. Each node has all of them in an index of its own, which follows the view of report histories: whoever
 * searches first has it take in what has changed there, as far as that is done in time.
 */
@Component
class SearchIndex {

    private static final Logger log = LoggerFactory.getLogger(SearchIndex.class);

    private static final int CHANGES_AT_ONCE = 2_000;
    private static final int REPORTS_AT_ONCE = 100;

    private final SearchFolder folder;
    private final PresentReports presentReports;
    private final ViewJson viewJson;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile Contents contents;
    private Contents committed;

    SearchIndex(SearchFolder folder, PresentReports presentReports, ViewJson viewJson) {
        this.folder = folder;
        this.presentReports = presentReports;
        this.viewJson = viewJson;
        this.contents = folder.index().contents();
        this.committed = contents;
    }

    /**
     * Searches what is recorded at the time of the call, and waits for that up to 5 s. After that it searches what there is.
     *
     * @param minPosition the position without which the caller is refused; null for any
     */
    <T> T search(@Nullable Long minPosition, LuceneIndex.Search<T> search) {
        takeInLatest();
        if (!contents.complete()) {
            throw QueryRefusals.refused(Rejection.VIEW_BUILDING);
        }
        if (minPosition != null && contents.position() < minPosition) {
            throw QueryRefusals.refused(
                    presentReports.isRecorded(minPosition) ? Rejection.VIEW_BEHIND : Rejection.POSITION_NOT_REACHED);
        }
        return folder.index().search(search);
    }

    /** Searches what is recorded at the time of the call, or what there is after 5 s, even if the index is still being made. */
    <T> T searchLatest(LuceneIndex.Search<T> search) {
        takeInLatest();
        return folder.index().search(search);
    }

    /** What the index holds is searched also while it cannot be written; the answer says up to which position that is. */
    private void takeInLatest() {
        presentReports.catchUp();
        try {
            follow(Progress.PATIENCE.toNanos());
        } catch (UncheckedIOException e) {
            log.debug("The index does not follow the views; what it holds is searched", e);
        }
    }

    /** Searches without waiting for anything. */
    <T> T searchWhatIsThere(LuceneIndex.Search<T> search) {
        return folder.index().search(search);
    }

    /** The position of the event store that is searched. */
    long position() {
        return contents.position();
    }

    /** Takes in what has changed, as far as that is done within so many nanoseconds. */
    void follow(long nanos) {
        long reached = presentReports.position();
        GenerationStamp stamp = presentReports.generationStamp();
        if (isCurrent(reached, stamp)) {
            return;
        }
        long deadline = System.nanoTime() + nanos;
        try {
            if (writing.tryLock(nanos, TimeUnit.NANOSECONDS)) {
                try {
                    takeIn(reached, stamp, deadline);
                } finally {
                    writing.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isCurrent(long reached, GenerationStamp stamp) {
        return contents.complete()
                && contents.position() >= reached
                && contents.generationStamp().equals(stamp);
    }

    private void takeIn(long reached, GenerationStamp stamp, long deadline) throws IOException {
        reopen();
        Contents before = contents;
        boolean sameView = stamp.generation() == before.generationStamp().generation();
        if (sameView) {
            replace(released(before.generationStamp(), stamp));
        }
        long position = sameView ? before.position() : -1;
        while (position < reached && System.nanoTime() < deadline) {
            Changed changed = presentReports.changed(position, reached, CHANGES_AT_ONCE);
            replace(changed.reports());
            position = changed.until();
        }
        folder.index().refresh();
        contents = new Contents(position, stamp, before.complete() || position >= reached);
    }

    /** The reports that were parked, and are not any more or at another version: they have changed behind the position. */
    private static Set<String> released(GenerationStamp before, GenerationStamp now) {
        return before.parked().stream()
                .filter(parked -> !now.parked().contains(parked))
                .map(parked -> parked.substring(0, parked.lastIndexOf('@')))
                .collect(Collectors.toSet());
    }

    private void replace(Set<String> reports) throws IOException {
        List<String> ids = List.copyOf(reports);
        for (int from = 0; from < ids.size(); from += REPORTS_AT_ONCE) {
            List<Map.Entry<String, Document>> documents = new ArrayList<>();
            presentReports
                    .of(ids.subList(from, Math.min(ids.size(), from + REPORTS_AT_ONCE)), SearchableReports.KINDS)
                    .forEach(present -> SearchableReports.of(present)
                            .ifPresent(report -> documents.add(
                                    Map.entry(present.report(), IndexedFields.document(report, viewJson)))));
            folder.index().replace(documents);
        }
    }

    /** After a failure, the index is what was committed before. */
    private void reopen() throws IOException {
        if (folder.reopen()) {
            contents = folder.index().contents();
            committed = contents;
        }
    }

    /** Makes what was taken in survive a crash. */
    void commit() throws IOException {
        writing.lock();
        try {
            reopen();
            if (!contents.equals(committed)) {
                folder.index().commit(contents);
                committed = contents;
            }
        } finally {
            writing.unlock();
        }
    }
}
