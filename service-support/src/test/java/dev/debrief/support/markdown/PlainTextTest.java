package dev.debrief.support.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown as plain words, and plain words as Markdown. */
class PlainTextTest {

    @Test
    void it_keeps_the_words_and_drops_links_and_addresses() {
        assertThat(PlainText.of(
                        "The **van** [slipped](https://map.inside/x),\nsee https://wiki.inside/a.\n\n- `one`\n", 500))
                .isEqualTo("The van slipped, see … one");
    }

    @Test
    void it_is_cut_after_a_sentence_or_else_after_a_word() {
        assertThat(PlainText.of("It snowed. The van slipped.", 20)).isEqualTo("It snowed.");
        assertThat(PlainText.of("The van slipped on the hill", 18)).isEqualTo("The van slipped…");
        assertThat(PlainText.of("x".repeat(30), 10)).isEqualTo("xxxxxxxxxx…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*not* _bold_ `code` [x](https://a.example) <b> & ~~",
                "# no heading",
                "1. no list",
                "12) no list",
                "- no list",
                "+ no list",
                "back\\slash",
                "=====",
                "a | b"
            })
    void plain_words_come_back_from_markdown(String line) {
        assertThat(PlainText.of(PlainText.escaped(line), 500).replace("…", "https://a.example)"))
                .isEqualTo(line);
    }
}
