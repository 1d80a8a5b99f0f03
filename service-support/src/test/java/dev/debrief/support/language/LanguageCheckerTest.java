package dev.debrief.support.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.api.language.LanguageFinding;
import dev.debrief.api.language.TextFormat;
import dev.debrief.support.start.BadSettingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** People are blamed, systems may fail: what the check finds, and what it leaves alone. */
class LanguageCheckerTest {

    private static final LanguageChecker CHECKER = LanguageChecker.delivered();

    @ParameterizedTest
    @CsvSource({
        "accusing.en, 0.9",
        "accusing.de, 0.9",
        "accusing-later.en, 0.9",
        "accusing-later.de, 0.9",
        "accusing-idioms.en, 0.9",
        "accusing-idioms.de, 0.9",
        "accusing-usual.en, 0.95",
        "accusing-usual.de, 0.95",
        "accusing-varied.en, 0.85",
        "accusing-varied.de, 0.85",
        // Nobody looked at these while writing rules. What the rules do not say, they do not find.
        "held-out-usual.en, 0.8",
        "held-out-usual.de, 0.8",
        "held-out.en, 0.4",
        "held-out.de, 0.4",
        "held-out-idioms.en, 0.15",
        "held-out-idioms.de, 0.2"
    })
    void accusing_sentences_are_found(String file, double recall) throws IOException {
        List<String> sentences = sentences(file);
        List<String> missed =
                sentences.stream().filter(sentence -> check(sentence).isEmpty()).toList();
        assertThat(1 - (double) missed.size() / sentences.size())
                .as("missed: %s", missed)
                .isGreaterThanOrEqualTo(recall);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "neutral.en",
                "neutral.de",
                "neutral-similar.en",
                "neutral-similar.de",
                "neutral-varied.en",
                "neutral-varied.de",
                "neutral-usual.en",
                "neutral-usual.de"
            })
    void neutral_sentences_are_left_alone(String file) throws IOException {
        assertThat(sentences(file))
                .allSatisfy(sentence -> assertThat(check(sentence)).isEmpty());
    }

    @Test
    void a_finding_says_where_it_is_and_how_to_say_it_without_blame() {
        String text = "# Summary\n\nThe disk was full.\nJohn **forgot** to renew the certificate before he left.";
        LanguageFinding finding = check(text).getFirst();
        assertThat(finding.rule()).isEqualTo("en-forgot");
        assertThat(finding.quote()).isEqualTo("John **forgot** to");
        assertThat(text.substring(finding.offset(), finding.offset() + finding.length()))
                .isEqualTo(finding.quote());
        assertThat(finding.suggestion())
                .isEqualTo("This step was missed: renew the certificate. [What would have made it hard to miss?]");
    }

    @Test
    void a_new_sentence_takes_over_no_people() {
        assertThat(check("Maria forgot to tell Peter.").getFirst().suggestion()).isNull();
        assertThat(check("The outage was caused by human error.").getFirst().suggestion())
                .isEqualTo("The outage was caused by [the action, and what in the system made it possible].");
        assertThat(check("After Anna left, the outage was caused by human error.")
                        .getFirst()
                        .suggestion())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`John forgot to renew` is the text of the message.",
                "```\nJohn forgot to renew the certificate.\n```",
                "    John forgot to renew the certificate.",
                "> John forgot to renew the certificate.",
                "The message “John forgot to renew the certificate” was shown.",
                "See https://example.org/human-error.html",
                "2024-05-01 10:00:00 ERROR human error in line 3",
            })
    void what_the_author_did_not_word_is_left_alone(String text) {
        assertThat(check(text)).isEmpty();
    }

    @Test
    void a_name_that_no_list_knows_counts_if_the_report_knows_the_person() {
        String text = "Zbigniew did not check the backup.";
        assertThat(check(text)).isEmpty();
        assertThat(CHECKER.naming(List.of("Zbigniew Kowal")).check(text, TextFormat.MARKDOWN))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TextFormat.class)
    void a_hostile_text_takes_no_longer_than_an_honest_one(TextFormat format) {
        for (String hostile :
                List.of("the engineer forgot to ", "He must have he has had ", "x.\n\n", "[", "*a ", "> ", "\"")) {
            String text = hostile.repeat(50_000 / hostile.length());
            long start = System.nanoTime();
            assertThat(CHECKER.naming(List.of()).check(text, format)).hasSizeLessThanOrEqualTo(LanguageChecker.MOST);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(hostile).isLessThan(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rules: [{id: a, severity: block, why: b, cues: [c], patterns: ['(']}] | rule a",
                "rules: [{id: a, severity: loud, why: b, cues: [c], patterns: [c]}] | rule a",
                "rules: [{id: a, severity: block, why: b, cues: [c], patterns: ['{none}']}] | unknown words",
                "rules: [{id: a, severity: block, cues: [c], patterns: [c]}] | why is missing",
                "rules: | a list is missing"
            })
    void rules_that_cannot_be_used_are_refused_with_the_reason(String yaml, String reason) {
        assertThatThrownBy(() -> Rules.read("people: engineer\nwords: {}\n" + yaml, "house.yml"))
                .isInstanceOf(BadSettingException.class)
                .hasMessageContaining("house.yml")
                .hasMessageContaining(reason);
    }

    private static List<LanguageFinding> check(String text) {
        return CHECKER.naming(List.of()).check(text, TextFormat.MARKDOWN);
    }

    private static List<String> sentences(String file) throws IOException {
        return new ClassPathResource("language/" + file + ".txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
