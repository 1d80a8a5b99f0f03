package dev.debrief.query.streams;

import static com.mongodb.client.model.Indexes.ascending;

import dev.debrief.api.Rejection;
import dev.debrief.views.AppliedVersions;
import dev.debrief.views.Cover;
import dev.debrief.views.IntervalRows;
import dev.debrief.views.Projection.ViewCollection;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/**
 * A kind of stream of which every version can be read, such as reports: which view keeps it, and in which collections.
 *
 * @param view the name of the view
 * @param idField the field by which each document says which stream it belongs to
 * @param parts rows: what each part of each stream says, open over versions
 * @param changes one document for each event
 * @param versions one document for each stream: the last version applied. Readers never look past it
 * @param changesByKind whether each change lists the kinds of the parts that it changed, to be found by them
 * @param missing refuses a query about a stream that does not exist
 * @param notYet refuses a query about an instant before the first event of a stream
 */
public record StreamDefinition(
        String view,
        String idField,
        ViewCollection parts,
        ViewCollection changes,
        ViewCollection versions,
        boolean changesByKind,
        Rejection missing,
        Rejection notYet) {

    public static final String KIND = "kind";
    public static final String PART = "part";
    public static final String CONTENT = "content";

    /** The version at which a part was first recorded. Not every row has it. */
    public static final String SINCE = "since";

    /** What a part said before it last changed. Not every row has it. */
    public static final String PREVIOUS = "previous";

    public static final String VERSION = "version";
    public static final String RECORDED_AT = "recordedAt";

    /** Only of changes that were made before they were recorded, in another installation. */
    static final String MADE_AT = "madeAt";

    public static final String ACTOR = "actor";

    /** The kinds of the parts that a change changed. */
    public static final String KINDS = "kinds";

    public static final String POSITION = "position";
    static final String SOURCE = "source";
    static final String EVENT = "event";
    static final String REASON = "reason";

    /**
     * A kind of stream with the indexes that its queries need.
     *
     * @param prefix what the names of its collections begin with
     * @param partsIndex the one by which the parts at a version are found; it begins with the id field
     */
    public static StreamDefinition of(
            String view,
            String idField,
            String prefix,
            Bson partsIndex,
            boolean changesByKind,
            Rejection missing,
            Rejection notYet) {
        List<Bson> changeIndexes = new ArrayList<>(List.of(
                ascending(idField, VERSION),
                ascending(idField, ACTOR, VERSION),
                ascending(idField, RECORDED_AT),
                ascending(POSITION),
                ascending(RECORDED_AT, POSITION),
                ascending(ACTOR, RECORDED_AT, POSITION)));
        if (changesByKind) {
            changeIndexes.add(ascending(idField, KINDS, VERSION));
        }
        return new StreamDefinition(
                view,
                idField,
                new ViewCollection(
                        prefix + "_parts",
                        List.of(
                                partsIndex,
                                ascending(idField, IntervalRows.FROM),
                                ascending(idField, IntervalRows.TO))),
                new ViewCollection(prefix + "_changes", changeIndexes),
                new ViewCollection(prefix + "_versions", List.of()),
                changesByKind,
                missing,
                notYet);
    }

    IntervalRows rows() {
        return new IntervalRows(parts.name(), Cover.VERSIONS);
    }

    AppliedVersions appliedVersions() {
        return new AppliedVersions(versions, idField);
    }

    static String partKey(String stream, PartEdit<?> edit) {
        return stream + "/" + edit.kind() + "/" + edit.id();
    }

    static String changeId(String stream, long version) {
        return stream + "@" + version;
    }
}
