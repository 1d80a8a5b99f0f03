package dev.debrief.query.search;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Where the index is: in the folder of the setting, or in one that is deleted at the end. */
@Component
class SearchFolder {

    private final Path folder;
    private final boolean temporary;
    private final int megabytes;
    private volatile LuceneIndex index;

    SearchFolder(
            @Value("${debrief.search.folder:}") String folder,
            @Value("${debrief.search.memory-megabytes:32}") int megabytes)
            throws IOException {
        this.temporary = folder.isBlank();
        this.folder =
                temporary ? Files.createTempDirectory("debrief-search") : Files.createDirectories(Path.of(folder));
        this.megabytes = megabytes;
        this.index = LuceneIndex.open(this.folder, megabytes);
    }

    LuceneIndex index() {
        return index;
    }

    /** Opens the index again, as it was last committed, if a failure to write has closed it; true if that was so. */
    boolean reopen() throws IOException {
        LuceneIndex before = index;
        if (before.isOpen()) {
            return false;
        }
        index = LuceneIndex.open(folder, megabytes);
        before.close();
        return true;
    }

    /** After the last commit. */
    @PreDestroy
    void close() {
        try {
            index.close();
            if (temporary) {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
