package dev.debrief.support.http;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for answers on behalf of a request. */
public final class Answers {

    private Answers() {}

    /**
     * The answer, or the failure as it was thrown.
     *
     * @param late what is said if it takes longer
     * @throws UnavailableException if it takes longer, or Debrief is stopping
     */
    public static <T> T within(Duration patience, Future<T> answer, String late) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new UnavailableException(late);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Debrief is stopping.");
        }
    }
}
