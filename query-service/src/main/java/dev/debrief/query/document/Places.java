package dev.debrief.query.document;

import dev.debrief.api.document.Chapter;
import dev.debrief.api.document.Outline;
import dev.debrief.api.document.Outline.Entry;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The places of an outline where parts are. */
final class Places {

    private final List<Entry> entries;

    /** The position of the first entry of a chapter. */
    private final Map<Chapter, Integer> first = new EnumMap<>(Chapter.class);

    /** The position of the last entry of a chapter that lists parts. */
    private final Map<Chapter, Integer> lastListing = new EnumMap<>(Chapter.class);

    private final Map<Chapter, Set<UUID>> listed = new EnumMap<>(Chapter.class);

    Places(Outline outline) {
        entries = outline.entries();
        for (int position = 0; position < entries.size(); position++) {
            Entry entry = entries.get(position);
            Chapter chapter = entry.chapter();
            if (chapter != null) {
                first.putIfAbsent(chapter, position);
                if (!entry.parts().isEmpty()) {
                    lastListing.put(chapter, position);
                    listed.computeIfAbsent(chapter, none -> new HashSet<>()).addAll(entry.parts());
                }
            }
        }
    }

    /** The place of the entry at a position; empty if no parts are there. Parts that no entry lists are at the last place of their chapter. */
    Optional<Place> at(int position) {
        Entry entry = entries.get(position);
        Chapter chapter = entry.chapter();
        if (chapter == null) {
            return Optional.empty();
        }
        if (!lastListing.containsKey(chapter)) {
            return isAt(first, chapter, position) ? Optional.of(Place.ONLY) : Optional.empty();
        }
        if (entry.parts().isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, Integer> ranks = new HashMap<>();
        entry.parts().forEach(part -> ranks.putIfAbsent(part, ranks.size()));
        return Optional.of(
                new Place(ranks, listed.getOrDefault(chapter, Set.of()), isAt(lastListing, chapter, position)));
    }

    private static boolean isAt(Map<Chapter, Integer> positions, Chapter chapter, int position) {
        return positions.getOrDefault(chapter, -1) == position;
    }
}
