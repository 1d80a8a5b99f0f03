package dev.debrief.query.analytics.facts;

import dev.debrief.api.taxonomy.CategoryId;

/** By which words rows about several reports are found, each told from the others by its kind. */
public final class Tags {

    private Tags() {}

    /** A team that has the report, or answers for what the row is about. */
    public static String team(String name) {
        return "team:" + name;
    }

    public static String service(String name) {
        return "service:" + name;
    }

    /** What a cause is held to be. */
    public static String category(CategoryId category) {
        return "category:" + category;
    }
}
