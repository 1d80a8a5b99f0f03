package dev.debrief.web.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTest {

    @ParameterizedTest
    @CsvSource({
        "We poured cold water, Ada poured cold water, We poured cold milk, Ada poured cold milk",
        "We poured water, We poured water, We poured milk, We poured milk",
        "We poured water, We poured milk, We poured milk, We poured milk",
        "The lid was off today, The lid was not off today, The big lid was off today, The big lid was not off today"
    })
    void edits_of_different_words_are_put_together(String before, String one, String other, String both) {
        assertThat(Merge.of(before, one, other)).contains(both);
        assertThat(Merge.of(before, other, one)).contains(both);
    }

    @ParameterizedTest
    @CsvSource({
        "We poured water, We poured milk, We poured tea",
        "We poured water, We poured hot water, We poured cold water",
        "We poured, We poured water, We poured milk"
    })
    void edits_of_one_place_are_for_people_to_decide(String before, String one, String other) {
        assertThat(Merge.of(before, one, other)).isEmpty();
    }

    @Test
    void any_edits_that_are_far_enough_apart_are_both_there() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                words.add("w" + i + (random.nextInt(8) == 0 ? "\n" : ""));
            }
            int first = random.nextInt(17);
            int second = 20 + random.nextInt(20);
            assertThat(Merge.of(
                            String.join(" ", words),
                            String.join(" ", with(words, first, "mine")),
                            String.join(" ", with(words, second, "theirs"))))
                    .as("seed %d", seed)
                    .isEqualTo(Optional.of(String.join(" ", with(with(words, first, "mine"), second, "theirs"))));
        }
    }

    private static List<String> with(List<String> words, int at, String word) {
        List<String> other = new ArrayList<>(words);
        other.set(at, word);
        return other;
    }

    @Test
    void long_texts_are_put_together_by_lines() {
        String before = "a b c\n".repeat(3_000) + "end\n";
        assertThat(Merge.of(before, "new\n" + before, before.replace("end", "over")))
                .contains("new\n" + before.replace("end", "over"));
    }
}
