package dev.debrief.command.importing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Invented records, in JSON with single quotes. */
final class Records {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private Records() {}

    static IncidentRecord parse(String json) {
        return new IncidentRecord(JSON.readTree(json));
    }

    /** A record with an id, a title and these fields. */
    static IncidentRecord record(String fields) {
        return parse("{'id': '7', 'title': 'Checkout refuses cards', " + fields + "}");
    }

    /** Why the record can't become a report. */
    static String refusalOf(IncidentRecord record) {
        return catchThrowableOfType(UnusableRecord.class, () -> record.command("fingerprint"))
                .reason();
    }
}
