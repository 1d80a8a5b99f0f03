package dev.debrief.query.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.diff.ReportDiff.Piece;
import dev.debrief.api.diff.ReportDiff.PieceKind;
import org.junit.jupiter.api.Test;

class WordDiffTest {

    @Test
    void a_changed_word_is_taken_out_and_put_in_between_the_others() {
        assertThat(WordDiff.of("the policy had no limit per client", "the policy had no budget per client"))
                .containsExactly(
                        new Piece(PieceKind.SAME, "the policy had no "),
                        new Piece(PieceKind.REMOVED, "limit "),
                        new Piece(PieceKind.ADDED, "budget "),
                        new Piece(PieceKind.SAME, "per client"));
    }

    @Test
    void a_new_text_is_all_in_and_a_removed_one_all_out() {
        assertThat(WordDiff.of("", "a lid")).containsExactly(new Piece(PieceKind.ADDED, "a lid"));
        assertThat(WordDiff.of("a lid", "")).containsExactly(new Piece(PieceKind.REMOVED, "a lid"));
    }

    @Test
    void equal_texts_have_no_difference() {
        assertThat(WordDiff.of("as ever", "as ever")).containsExactly(new Piece(PieceKind.SAME, "as ever"));
    }
}
