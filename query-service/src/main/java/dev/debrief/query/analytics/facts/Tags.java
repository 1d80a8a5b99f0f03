package dev.debrief.query.analytics.facts;

import dev.debrief.api.Names;
import dev.debrief.api.taxonomy.CategoryId;

/** The tags of rows, each with a prefix for its kind. Names are the same in any case. */
public final class Tags {

    private Tags() {}

    /** A team that owns the report or the action item. */
    public static String team(String name) {
        return "team:" + Names.folded(name);
    }

    public static String service(String name) {
        return "service:" + Names.folded(name);
    }

    /** The category of a cause. */
    public static String category(CategoryId category) {
        return "category:" + category;
    }
}
