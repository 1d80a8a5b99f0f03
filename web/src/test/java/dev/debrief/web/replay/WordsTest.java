package dev.debrief.web.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.web.replay.Words.Piece;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void a_changed_word_is_taken_out_and_put_in_between_the_others() {
        assertThat(Words.difference("the policy had no limit per client", "the policy had no budget per client"))
                .containsExactly(
                        new Piece("same", "the policy had no "),
                        new Piece("out", "limit "),
                        new Piece("in", "budget "),
                        new Piece("same", "per client"));
    }

    @Test
    void a_new_text_is_all_in_and_a_removed_one_all_out() {
        assertThat(Words.difference("", "a lid")).containsExactly(new Piece("in", "a lid"));
        assertThat(Words.difference("a lid", "")).containsExactly(new Piece("out", "a lid"));
    }

    @Test
    void equal_texts_have_no_difference() {
        assertThat(Words.difference("as ever", "as ever")).containsExactly(new Piece("same", "as ever"));
    }
}
