package dev.debrief.command.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which parts of a report the entries of a document mean. No part is meant twice. */
final class MeantParts {

    /** The ids of parts with the same content, in their order. */
    private final Map<Object, List<Object>> idsByContent = new HashMap<>();

    private final Set<Object> mentioned = new HashSet<>();

    void index(Map<?, ?> standing) {
        standing.forEach((id, content) -> idsByContent
                .computeIfAbsent(content, missing -> new ArrayList<>())
                .add(id));
    }

    /** The named part, otherwise an unmentioned part with the same content, otherwise a new one. */
    <I> I meant(Map<I, ?> standing, @Nullable I named, Object content, I fresh) {
        I id = named != null && isFree(standing, named) ? named : sameContent(standing, content, fresh);
        mentioned.add(id);
        return id;
    }

    @SuppressWarnings("unchecked")
    private <I> I sameContent(Map<I, ?> standing, Object content, I fresh) {
        return idsByContent.getOrDefault(content, List.of()).stream()
                .filter(id -> isFree(standing, id))
                .map(id -> (I) id)
                .findFirst()
                .orElse(fresh);
    }

    private boolean isFree(Map<?, ?> standing, Object id) {
        return standing.containsKey(id) && !mentioned.contains(id);
    }

    void mention(Object id) {
        mentioned.add(id);
    }

    boolean isMentioned(Object id) {
        return mentioned.contains(id);
    }
}
