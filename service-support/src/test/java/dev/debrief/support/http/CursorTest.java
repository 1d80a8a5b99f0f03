package dev.debrief.support.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.queryhandling.QueryExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final String QUESTION = "open outages";
    private static final String CURSOR = Cursor.write(QUESTION, 7L, "checkout");

    @Test
    void a_cursor_reads_as_it_was_written() {
        Cursor cursor = Objects.requireNonNull(Cursor.read(CURSOR, QUESTION, 2));
        assertThat(cursor).isEqualTo(new Cursor(List.of("7", "checkout")));
        assertThat(cursor.number(0)).isEqualTo(7);
        assertThat(cursor.text(1)).isEqualTo("checkout");
    }

    @Test
    void the_first_page_has_no_cursor() {
        assertThat(Cursor.read(null, QUESTION, 2)).isNull();
    }

    @Test
    void a_cursor_is_good_in_an_address_as_it_is() {
        assertThat(Cursor.write(QUESTION, "???>>>~~~")).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void a_cursor_of_another_question_is_refused() {
        assertUnknown(Cursor.write("closed outages", 7L, "checkout"));
    }

    @Test
    void a_cursor_with_fewer_or_more_fields_is_refused() {
        assertUnknown(Cursor.write(QUESTION, 7L));
        assertUnknown(Cursor.write(QUESTION, 7L, "checkout", "search"));
    }

    @Test
    void a_cursor_changed_in_any_place_is_refused() {
        byte[] bytes = Base64.getUrlDecoder().decode(CURSOR);
        for (int place = 0; place < bytes.length; place++) {
            byte[] changed = bytes.clone();
            changed[place] ^= 1;
            assertUnknown(Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "garbage", "not base 64!", "AAAA", "\u001f", "é"})
    void what_never_was_a_cursor_is_refused(String garbage) {
        assertUnknown(garbage);
        assertUnknown(Base64.getUrlEncoder().encodeToString(garbage.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertUnknown(String cursor) {
        QueryExecutionException refused =
                catchThrowableOfType(QueryExecutionException.class, () -> Cursor.read(cursor, QUESTION, 2));
        assertThat(refused.getDetails())
                .contains(new Refusal(Rejection.CURSOR_UNKNOWN, Map.of(Refusal.POINTER, "cursor")));
    }
}
