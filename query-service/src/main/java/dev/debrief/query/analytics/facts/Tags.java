package dev.debrief.query.analytics.facts;

import dev.debrief.api.taxonomy.CategoryId;

/** The tags of rows, each with a prefix for its kind. */
public final class Tags {

    private Tags() {}

    /** A team that owns the report or the action item. */
    public static String team(String name) {
        return "team:" + name;
    }

    public static String service(String name) {
        return "service:" + name;
    }

    /** The category of a cause. */
    public static String category(CategoryId category) {
        return "category:" + category;
    }
}
