package dev.debrief.api.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names that are in use.
 *
 * @param items names, those in most reports first
 * @param total number of names that match, including those beyond the limit
 * @param position position in the event store that the answer contains
 */
public record Directory(List<DirectoryName> items, int total, long position) {

    /**
     * A name.
     *
     * @param kind what has the name
     * @param name the name as it is written
     * @param meant the name that is meant, if this one is an alias of it; null otherwise
     * @param reports number of reports that the reader may see and that contain it
     * @param alike other names of the same kind that differ only in case, spaces or signs, or in one letter, at most 5: perhaps the same is meant
     */
    public record DirectoryName(
            DirectoryKind kind, String name, @Nullable String meant, long reports, List<String> alike) {}
}
