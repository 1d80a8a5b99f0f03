package dev.debrief.standalone.docs;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a page says that its commands print. {@code …} marks what it leaves out; it is laid out for reading, so spaces do not count. */
record PrintedOutput(String text) {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** They depend on when the commands are run. */
    private static final Pattern RECORDING = Pattern.compile("\"(recordedAt|late)\":\"[^\"]*\"");

    /** The first part of it that is not in what was printed, at its place. */
    Optional<String> missingFrom(String printed) {
        String actual = comparable(printed);
        String[] parts = comparable(text).split("…", -1);
        int from = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            int at = last ? actual.length() - parts[i].length() : actual.indexOf(parts[i], from);
            boolean inPlace = at >= from && actual.startsWith(parts[i], at) && (i > 0 || at == 0);
            if (!inPlace) {
                return Optional.of(parts[i]);
            }
            from = at + parts[i].length();
        }
        return Optional.empty();
    }

    private static String comparable(String text) {
        return RECORDING.matcher(SPACE.matcher(text).replaceAll("")).replaceAll("\"$1\":\"\"");
    }
}
