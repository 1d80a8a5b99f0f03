package dev.debrief.api.postmortem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A habit that keeps an organisation from learning. Each is looked for among the required post-mortems.
 *
 * @see "R-124"
 */
public enum AntiPattern {
    /** Its due time has passed, and it was neither published nor waived. */
    NEVER_PUBLISHED,
    /** It was first published after its due time. */
    PUBLISHED_LATE,
    /** It was published and has no action item, other than cancelled ones. */
    NO_ACTION_ITEM,
    /** It is restricted: not everybody in the organisation can learn from it. */
    RESTRICTED,
    /** The severity was lowered after the first approval. */
    SEVERITY_LOWERED,
    /** A root cause was withdrawn, or made a lesser cause, after the first approval. */
    CAUSE_SOFTENED,
    /** The last published revision accuses people. */
    ACCUSING_WORDING;

    /** The name in JSON and in queries: lower snake case. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
