package dev.debrief.command.support;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.api.report.ReportId;
import dev.debrief.support.http.EntityTags;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The answer to every write: it is in the store.
 *
 * @param id what was created, if anything
 * @param version the version of the report that holds it; ask reads for at least this one with {@code minVersion}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WriteResult(ReportId reportId, @Nullable String id, long version) {

    /** 201 for what was created, and where to read it. */
    public ResponseEntity<WriteResult> createdAt(String path) {
        return ResponseEntity.created(URI.create(path))
                .eTag(EntityTags.of(version))
                .body(this);
    }

    /** 200 for a change of what was there. */
    public ResponseEntity<WriteResult> ok() {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .body(this);
    }
}
