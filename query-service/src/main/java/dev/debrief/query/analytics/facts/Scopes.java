package dev.debrief.query.analytics.facts;

import dev.debrief.api.scope.Service;
import dev.debrief.api.taxonomy.CategoryId;
import java.util.List;

/**
 * Where an incident happened, to decide whether a later one happened in the same place: the affected services; without any, the teams of
 * the report; without any, the whole organisation.
 */
public final class Scopes {

    private static final String EVERYWHERE = "*";

    private Scopes() {}

    /** The tag of a category and a place. */
    public static String tag(CategoryId category, String scope) {
        return category + "@" + scope;
    }

    public static List<String> of(ReportFacts facts) {
        if (!facts.services().isEmpty()) {
            return facts.services().stream().map(Service::name).distinct().toList();
        }
        return facts.teams().isEmpty()
                ? List.of(EVERYWHERE)
                : facts.teams().stream().map(team -> "team " + team).toList();
    }
}
