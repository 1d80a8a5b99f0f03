package dev.debrief.query.reviews;

import static com.mongodb.client.model.Indexes.ascending;

import dev.debrief.views.IntervalRows;
import dev.debrief.views.Projection.ViewCollection;
import java.util.List;

/** Where pattern reviews are kept, and the indexes that the questions about them need. */
final class ReviewCollections {

    /** The field by which each document tells whose it is. */
    static final String REVIEW = "review";

    /** The version at which a part came to be there. */
    static final String SINCE = "since";

    static final String KIND = "kind";
    static final String PART = "part";
    static final String CONTENT = "content";

    /** Rows: what each part of each review said, over versions. */
    static final ViewCollection PARTS = new ViewCollection(
            "pattern_review_parts",
            List.of(
                    ascending(REVIEW, IntervalRows.BLOCKS, KIND, PART),
                    ascending(REVIEW, IntervalRows.FROM),
                    ascending(REVIEW, IntervalRows.TO)));

    /** Rows: how each review was listed, over positions of the store. */
    static final ViewCollection LIST = new ViewCollection(
            "pattern_review_list",
            List.of(
                    ascending(IntervalRows.BLOCKS, ListedReview.DUE, IntervalRows.KEY),
                    ascending(ListedReview.STATUS, IntervalRows.BLOCKS, ListedReview.DUE, IntervalRows.KEY),
                    ascending(IntervalRows.TO)));

    /** One document for each event. */
    static final ViewCollection CHANGES = new ViewCollection(
            "pattern_review_changes",
            List.of(
                    ascending(REVIEW, "version"),
                    ascending(REVIEW, "actor", "version"),
                    ascending(REVIEW, "recordedAt"),
                    ascending("recordedAt", "position")));

    /** One document for each review: the last version taken in. Readers never look past it. */
    static final ViewCollection VERSIONS = new ViewCollection("pattern_review_versions", List.of());

    private ReviewCollections() {}

    static String changeId(String review, long version) {
        return review + "@" + version;
    }
}
