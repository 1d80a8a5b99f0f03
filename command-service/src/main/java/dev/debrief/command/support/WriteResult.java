package dev.debrief.command.support;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.api.report.ReportId;
import dev.debrief.support.http.EntityTags;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The result of a write to a report, which is durable.
 *
 * @param reportId the id of the report
 * @param id the id of the created part; absent if nothing was created
 * @param version the version of the report after the write; use it as minVersion to read your own write
 * @param remarks how the write changed what the readiness rules say, for the headers of the answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WriteResult(
        ReportId reportId,
        @Nullable String id,
        long version,
        @JsonIgnore RemarkChanges remarks) {

    /** 201 for a created part, with the address to read it. */
    public ResponseEntity<WriteResult> createdAt(String path) {
        return created(path).body(this);
    }

    /** The same, with a link to what belongs to it. */
    public ResponseEntity<WriteResult> createdAt(String path, String link) {
        return created(path).header(HttpHeaders.LINK, link).body(this);
    }

    private ResponseEntity.BodyBuilder created(String path) {
        return ResponseEntity.created(URI.create(path))
                .eTag(EntityTags.of(version))
                .headers(remarks::addTo);
    }

    /** 200 for a change. */
    public ResponseEntity<WriteResult> ok() {
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, EntityTags.of(version))
                .headers(remarks::addTo)
                .body(this);
    }
}
