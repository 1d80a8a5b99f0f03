package dev.debrief.api.postmortem;

import dev.debrief.api.report.Part;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published revision of a report. Its content is frozen.
 *
 * @param number number of the revision, counted from 1
 * @param version version of the report that it shows
 * @param hash SHA-256 of the content, computed from the stored events; 64 hexadecimal digits
 * @param publishedAt time of publication, in UTC
 * @param publishedBy name of the actor who published it
 * @param withdrawal why it was withdrawn; null while it stands
 */
public record Revision(
        int number,
        long version,
        String hash,
        Instant publishedAt,
        String publishedBy,
        @Nullable String withdrawal) implements Part {

    /** The same revision, withdrawn. */
    public Revision withdrawn(String reason) {
        return new Revision(number, version, hash, publishedAt, publishedBy, reason);
    }
}
