package dev.debrief.api.work;

import dev.debrief.api.Query;

/** Queries for the work of a caller. */
public sealed interface WorkQuery {

    /** What the caller has to do. */
    record ListWork() implements WorkQuery, Query<WorkList> {}
}
