package dev.debrief.query.search;

import dev.debrief.views.Progress.GenerationStamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index in its folder. What was written is searched after {@link #refresh}, and survives a crash after {@link #commit}. */
final class LuceneIndex implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LuceneIndex.class);

    /** Changes with what the index holds: an index of another form is built again. */
    private static final String FORM = "6";

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /**
     * Which events an index contains.
     *
     * @param position all changes of reports up to this position of the event store
     * @param generationStamp the generation of the view that they were read from
     * @param complete whether it has contained all reports at least once
     */
    record Contents(long position, GenerationStamp generationStamp, boolean complete) {

        static final Contents NONE = new Contents(-1, new GenerationStamp(-1, Set.of()), false);

        private static final String SEPARATOR = "\n";

        Map<String, String> commitData() {
            return Map.of(
                    "form", FORM,
                    "position", String.valueOf(position),
                    "generation", String.valueOf(generationStamp.generation()),
                    "parked", String.join(SEPARATOR, new TreeSet<>(generationStamp.parked())),
                    "complete", String.valueOf(complete));
        }

        static Contents of(Map<String, String> data) {
            Set<String> parked = Arrays.stream(data.getOrDefault("parked", "").split(SEPARATOR))
                    .filter(report -> !report.isEmpty())
                    .collect(Collectors.toSet());
            return new Contents(
                    Long.parseLong(data.getOrDefault("position", "-1")),
                    new GenerationStamp(Integer.parseInt(data.getOrDefault("generation", "-1")), parked),
                    Boolean.parseBoolean(data.get("complete")));
        }
    }

    private LuceneIndex(Path folder, OpenMode mode, int megabytes) throws IOException {
        this.directory = FSDirectory.open(folder);
        try {
            this.writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(IndexedFields.analyzer())
                            .setOpenMode(mode)
                            .setRAMBufferSizeMB(megabytes)
                            .setCommitOnClose(false));
            this.searchers = new SearcherManager(writer, new OpenSearchers());
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /**
     * Opens the index; begins an empty one if there is none, or it cannot be read or has another form.
     *
     * @param megabytes the memory for what is not yet written to the folder
     */
    static LuceneIndex open(Path folder, int megabytes) {
        try {
            LuceneIndex index = new LuceneIndex(folder, OpenMode.CREATE_OR_APPEND, megabytes);
            Map<String, String> data = index.committed();
            if (data.isEmpty() || FORM.equals(data.get("form"))) {
                return index;
            }
            index.close();
        } catch (IOException | IllegalArgumentException e) {
            log.warn("The search index cannot be opened, and is built again: {}", e.toString());
        }
        try {
            deleteFiles(folder);
            return new LuceneIndex(folder, OpenMode.CREATE, megabytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only those of an index: the folder may be another than was meant. */
    private static void deleteFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(LuceneIndex::isOfIndex).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean isOfIndex(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(IndexFileNames.SEGMENTS)
                || IndexFileNames.CODEC_FILE_PATTERN.matcher(name).matches();
    }

    /** False once it could not be written, for example because the disk was full. What is there can still be searched. */
    boolean isOpen() {
        return writer.isOpen();
    }

    private Map<String, String> committed() {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    /** What the last commit contains. */
    Contents contents() {
        return Contents.of(committed());
    }

    void replace(Collection<Map.Entry<String, Document>> documents) throws IOException {
        for (Map.Entry<String, Document> document : documents) {
            writer.updateDocument(new Term(IndexedFields.ID, document.getKey()), document.getValue());
        }
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void commit(Contents contents) throws IOException {
        writer.setLiveCommitData(contents.commitData().entrySet());
        writer.commit();
    }

    /** Work with one state of the index. */
    @FunctionalInterface
    interface Search<T> {
        T in(OpenSearcher searcher) throws IOException;
    }

    <T> T search(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in((OpenSearcher) searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private static final class OpenSearchers extends SearcherFactory {

        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            return new OpenSearcher(reader);
        }
    }
}
