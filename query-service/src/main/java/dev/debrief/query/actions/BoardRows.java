package dev.debrief.query.actions;

import dev.debrief.api.Dated;
import dev.debrief.api.Names;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.findings.FindingId;
import dev.debrief.query.analytics.facts.Tags;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.ViewJson;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes and reads rows of the action item view, with their index fields. */
@Component
class BoardRows {

    static final String LIVE = "live";
    static final String STATUS = "status";
    static final String CATEGORY = "category";
    static final String TYPE = "type";
    static final String DUE_AT = "dueAt";

    /** The due date as it is written, such as 2026-03-31. */
    static final String DUE_ON = "item.dueOn";

    static final String CHANGED_AT = "changed";
    static final String DONE_AT = "done";

    /** The next event by the passing of time, and its base: the deadline or the completion. */
    static final String NEXT = "next";

    static final String NEXT_FROM = "nextFrom";

    static final String REMINDER = "item.reminder";

    static final String AREA = "item.proposal.area";

    /** Represents no deadline; sorts after all dates. */
    static final Instant NEVER = Instant.parse((Dated.LAST_YEAR + 1) + "-12-31T00:00:00Z");

    private final ViewJson viewJson;

    BoardRows(ViewJson viewJson) {
        this.viewJson = viewJson;
    }

    static String key(String report, String item) {
        return report + "/" + item;
    }

    Document document(BoardRow row) {
        Instant dueAt = Objects.requireNonNullElse(row.dueAt(), NEVER);
        return viewJson.write(row)
                .append(LIVE, row.item().status().isLive())
                .append(STATUS, row.item().status().toString())
                .append(CATEGORY, row.item().proposal().category().toString())
                .append(TYPE, row.item().proposal().type().toString())
                .append(DUE_AT, dueAt)
                .append(CHANGED_AT, row.changedAt())
                .append(DONE_AT, row.doneAt())
                .append(NEXT, row.next() == null ? null : row.next().toString())
                .append(
                        NEXT_FROM,
                        row.item().status().isLive() ? dueAt : row.item().completedAt())
                .append(IntervalRows.SCANNED_TAGS, tags(row));
    }

    BoardRow row(Document document) {
        return viewJson.read(document, BoardRow.class);
    }

    static ActionStatus status(Document row) {
        return ActionStatus.valueOf(row.getString(STATUS).toUpperCase(Locale.ROOT));
    }

    static long millis(Document row, String field) {
        return row.getDate(field).toInstant().toEpochMilli();
    }

    private static List<String> tags(BoardRow row) {
        return Stream.of(
                        owner(row.item().owner()),
                        row.teams().stream().map(Tags::team),
                        row.item().proposal().addresses().stream().map(BoardRows::causeTag),
                        row.causeCategories().stream().map(Tags::category),
                        row.item().issues().stream()
                                .map(linked -> issueTag(linked.issue().system() + ":"
                                        + linked.issue().key())))
                .flatMap(tags -> tags)
                .distinct()
                .toList();
    }

    private static Stream<String> owner(@Nullable Owner owner) {
        if (owner == null) {
            return Stream.empty();
        }
        return owner.team() == null
                ? Stream.of(ownerTag(Objects.requireNonNull(owner.person())))
                : Stream.of(ownerTag(owner.team()), Tags.team(owner.team()));
    }

    static String ownerTag(String owner) {
        return "owner:" + Names.folded(owner);
    }

    static String causeTag(FindingId cause) {
        return "cause:" + cause;
    }

    static String issueTag(String issue) {
        return "issue:" + issue;
    }
}
