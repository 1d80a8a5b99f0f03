package dev.debrief.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnalyzersTest {

    @Test
    void words_of_every_text_are_no_reason_why_two_reports_are_alike() {
        assertThat(Stream.of("from", "how", "the", "nicht", "und", "gateway", "retry", "zertifikat")
                        .filter(word -> !Analyzers.isStopWord(word)))
                .containsExactly("gateway", "retry", "zertifikat");
    }
}
