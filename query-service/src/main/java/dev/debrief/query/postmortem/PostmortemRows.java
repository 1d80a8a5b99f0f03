package dev.debrief.query.postmortem;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import dev.debrief.api.Names;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.postmortem.AntiPattern;
import dev.debrief.api.postmortem.PostmortemStage;
import dev.debrief.api.postmortem.Review;
import dev.debrief.query.analytics.facts.Tags;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.ViewJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Writes and reads rows of the list of post-mortems, with their index fields. */
@Component
class PostmortemRows {

    static final String DUE = "due";
    static final String STAGE = "postmortem.stage";
    static final String REQUIRED = "required";
    static final String UNPUBLISHED = "unpublished";
    static final String NEXT_FROM = "nextFrom";

    static final String LATE = "late";

    /** Nothing for reports that were never published. */
    static final String LAST_PUBLISHED = "lastPublished";

    /** The team of the report has to write, to change, to publish, or to answer comments. */
    static final Bson WAITING_FOR_TEAM = or(
            in(STAGE, PostmortemStage.CHANGES_REQUESTED.toString(), PostmortemStage.APPROVED.toString()),
            and(eq(STAGE, PostmortemStage.DRAFTING.toString()), eq(UNPUBLISHED, true)),
            exists("openComments.0"));

    /** Rows without a due time come last. */
    static final Instant NEVER = Instant.parse("9998-12-31T00:00:00Z");

    private final ViewJson viewJson;

    PostmortemRows(ViewJson viewJson) {
        this.viewJson = viewJson;
    }

    Document document(PostmortemRow row) {
        Instant dueAt = row.dueAt();
        Instant published = row.firstPublishedAt();
        return viewJson.write(row)
                .append(DUE, dueAt == null ? NEVER : dueAt)
                .append(REQUIRED, row.postmortem().requirement() != null)
                .append(UNPUBLISHED, row.postmortem().due())
                .append(LATE, dueAt != null && published != null && published.isAfter(dueAt))
                .append(LAST_PUBLISHED, row.lastPublishedAt())
                .append(NEXT_FROM, row.postmortem().nextReminderAt())
                .append(IntervalRows.SCANNED_TAGS, tags(row));
    }

    /**
     * The required post-mortems that show an anti-pattern.
     *
     * @param at the time against which due times are compared
     */
    static Bson of(AntiPattern antiPattern, Instant at) {
        Bson shown = switch (antiPattern) {
            case NEVER_PUBLISHED -> and(eq(UNPUBLISHED, true), lt(DUE, at));
            case PUBLISHED_LATE -> eq(LATE, true);
            case NO_ACTION_ITEM -> and(ne("firstPublishedAt", null), exists("actionItems.0", false));
            case RESTRICTED -> eq("restricted", true);
            case SEVERITY_LOWERED -> eq("severityLowered", true);
            case CAUSE_SOFTENED -> eq("causeSoftened", true);
            case ACCUSING_WORDING -> gt("accusingWordings", 0);
        };
        return and(eq(REQUIRED, true), shown);
    }

    private static List<String> tags(PostmortemRow row) {
        List<String> tags = new ArrayList<>();
        row.teams().forEach(team -> tags.add(Tags.team(team)));
        Review running = row.running();
        if (running != null) {
            running.reviewers().forEach(reviewer -> tags.add(reviewerTag(name(reviewer))));
        }
        return tags;
    }

    static String reviewerTag(String reviewer) {
        return "reviewer:" + Names.folded(reviewer);
    }

    /** The person or the team. */
    static String name(Owner owner) {
        return owner.person() == null ? String.valueOf(owner.team()) : owner.person();
    }

    PostmortemRow row(Document document) {
        return viewJson.read(document, PostmortemRow.class);
    }
}
