package dev.debrief.query.analytics.facts;

import dev.debrief.api.scope.Service;
import dev.debrief.api.taxonomy.CategoryId;
import java.util.List;

/**
 * Where an incident happened, for the question whether it happened there again: the services it affects; where it names none, the teams
 * that have its report; where it names neither, the whole organisation.
 */
public final class Scopes {

    private static final String EVERYWHERE = "*";

    private Scopes() {}

    /** A category at a place, by which what occurs again is found. */
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
