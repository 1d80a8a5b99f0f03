package dev.debrief.query.analytics.aggregation;

import dev.debrief.api.Identity;
import dev.debrief.api.Rejection;
import dev.debrief.api.patterns.Selection;
import dev.debrief.query.aliases.KnownAliases;
import dev.debrief.query.analytics.index.OccurrenceIndex;
import dev.debrief.query.analytics.index.OccurrenceIndex.Months;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.streams.AsOfPositions;
import dev.debrief.query.taxonomy.Taxonomies;
import dev.debrief.support.axon.QueryRefusals;
import dev.debrief.support.http.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates the scans of a query. */
@Component
public class Scans {

    private final OccurrenceIndex index;
    private final AsOfPositions asOfPositions;
    private final Taxonomies taxonomies;
    private final Restrictions restrictions;
    private final KnownAliases knownAliases;

    Scans(
            OccurrenceIndex index,
            AsOfPositions asOfPositions,
            Taxonomies taxonomies,
            Restrictions restrictions,
            KnownAliases knownAliases) {
        this.knownAliases = knownAliases;
        this.index = index;
        this.asOfPositions = asOfPositions;
        this.taxonomies = taxonomies;
        this.restrictions = restrictions;
    }

    /** @param cursor its first field is the position of the first page */
    public Scan at(Selection of, Identity reader, @Nullable Cursor cursor) {
        Months months = index.catchUp();
        long position = cursor == null ? position(of, months.reached()) : cursor.number(0);
        AxisEncodings axisEncodings =
                new AxisEncodings(index.words(), taxonomies.asOf(position), of.taxonomy(), knownAliases.asOf(position));
        return new Scan(months, position, axisEncodings, of, restrictions.of(reader));
    }

    private long position(Selection of, long reached) {
        if (of.position() == null) {
            return asOfPositions.at(of.asOf(), reached);
        }
        if (of.position() > reached) {
            throw QueryRefusals.refused(Rejection.POSITION_NOT_REACHED);
        }
        return of.position();
    }
}
