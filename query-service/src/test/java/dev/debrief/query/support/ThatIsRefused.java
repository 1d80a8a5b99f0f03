package dev.debrief.query.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.debrief.api.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.queryhandling.QueryExecutionException;

/** Asserts that a question is refused, and why. */
public final class ThatIsRefused {

    private ThatIsRefused() {}

    public static void assertRefused(ThrowingCallable question, Refusal refusal) {
        QueryExecutionException refused = catchThrowableOfType(QueryExecutionException.class, question);
        assertThat(refused).as("nothing was refused").isNotNull();
        assertThat(refused.getDetails()).contains(refusal);
    }
}
