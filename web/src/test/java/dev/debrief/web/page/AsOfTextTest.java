package dev.debrief.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsOfTextTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-12, 2026-03-12T23:59:59Z",
        "2026-03-12T14:02, 2026-03-12T14:02:00Z",
        "2026-03-12T14:02:03, 2026-03-12T14:02:03Z",
        "2026-03-12T14:02:00+01:00, 2026-03-12T14:02:00+01:00",
        "yesterday, yesterday"
    })
    void a_day_or_a_minute_is_enough(String written, String asked) {
        assertThat(AsOfText.instant(written)).isEqualTo(asked);
    }
}
