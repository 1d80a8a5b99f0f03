package dev.debrief.query.history;

import dev.debrief.api.report.HistoryPage.PartChange;
import dev.debrief.api.report.PartKind;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what a change did: Bo corrected the time of the timeline event “The alert fires” from 2026-03-01 15:17 to 2026-03-01 15:07. It
 * says no more than the changes of parts, which hide what the reader may not read.
 */
final class ChangeSentences {

    private static final int LONGEST_VALUE = 60;
    private static final int MOST_FIELDS = 3;

    /** Fields that follow from others. */
    private static final List<String> FOLLOWING = List.of("reminder", "version", "nextReminderAt", "follows");

    /** It is told as the reason of the change. */
    private static final String REASON_OF_SEVERITY = "/rationale";

    /** Of these changes the field is told. What was done to a part as a whole, such as to withdraw it, says enough. */
    private static final Set<String> OF_FIELDS =
            Set.of("corrected", "changed", "recorded", "stated", "identified", "renamed", "rescheduled", "written");

    private static final Pattern QUOTED_END = Pattern.compile("[.!?…]”$");

    private static final Properties SENTENCES = sentences();

    private final ZoneId zone;

    /** @param zone the zone of times in sentences */
    ChangeSentences(ZoneId zone) {
        this.zone = zone;
    }

    private static Properties sentences() {
        Properties file = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ChangeSentences.class.getResourceAsStream("change-sentences.properties")),
                StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    String of(String actor, String event, @Nullable String reason, List<PartChange> parts) {
        PartChange main = main(event, parts);
        String template = template(event, main);
        String sentence;
        if (template.startsWith("!")) {
            sentence = filled(template.substring(1), main);
        } else if (!template.isEmpty()) {
            sentence = actor + " " + filled(template, main);
        } else {
            sentence = actor + " " + plain(event, main);
        }
        return reason == null || reason.isBlank() ? ended(sentence) : sentence + ": " + reason.strip();
    }

    /** With a full stop, unless it ends with a quoted sentence. */
    private static String ended(String sentence) {
        return QUOTED_END.matcher(sentence).find() ? sentence : sentence + ".";
    }

    /** The template of an event, or the one for the kind of its part. */
    private static String template(String event, @Nullable PartChange main) {
        Map<String, Object> content = main == null ? null : shown(main);
        Object kind = content == null ? null : content.get("kind");
        return SENTENCES.getProperty(event + "." + kind, SENTENCES.getProperty(event, ""));
    }

    /** The part that the event is about, if it names one; else the first. */
    private static @Nullable PartChange main(String event, List<PartChange> parts) {
        return parts.stream()
                .filter(part -> event.startsWith(camel(part.part()))
                        || (part.part() == PartKind.TIMELINE && event.startsWith("Key")))
                .findFirst()
                .orElse(parts.isEmpty() ? null : parts.getFirst());
    }

    private static String camel(PartKind kind) {
        StringBuilder name = new StringBuilder();
        for (String word : kind.toString().split("_", -1)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }

    private static String filled(String template, @Nullable PartChange main) {
        return template.replace("{part}", main == null ? "a part" : named(main))
                .replace("{title}", main == null ? "" : quoted(title(main)))
                .replace("{id}", main == null ? "" : main.id())
                .replaceAll(" +", " ")
                .strip();
    }

    /** From the name of the event: its last word is what was done. */
    private String plain(String event, @Nullable PartChange main) {
        String words = PartWords.words(event);
        String verb = words.substring(words.lastIndexOf(' ') + 1);
        String done = SENTENCES.getProperty("verb." + verb, verb);
        if (main == null) {
            return done + " " + article(words.substring(0, Math.max(0, words.lastIndexOf(' '))));
        }
        boolean ofFields = OF_FIELDS.contains(verb) && main.before() != null && main.after() != null;
        List<String> fields = ofFields ? changed(main) : List.of();
        if (fields.isEmpty()) {
            return done + " " + named(main);
        }
        if (fields.size() == 1) {
            return done + " " + field(fields.getFirst(), main);
        }
        return done + " " + named(main) + " ("
                + String.join(
                        ", ",
                        fields.stream()
                                .limit(MOST_FIELDS)
                                .map(PartWords::label)
                                .distinct()
                                .toList())
                + (fields.size() > MOST_FIELDS ? " and more)" : ")");
    }

    private String field(String pointer, PartChange main) {
        String label = "the " + PartWords.label(pointer);
        String of = main.id().isEmpty() ? label : label + " of " + named(main);
        String before = PartWords.leaves(main.before()).get(pointer);
        String after = PartWords.leaves(main.after()).get(pointer);
        if (isLong(before) || isLong(after)) {
            return of;
        }
        return of
                + (before == null ? "" : " from " + value(before))
                + (after == null ? " to nothing" : " to " + value(after));
    }

    private String value(String value) {
        String shown = PartWords.value(value, zone).replace('\n', ' ');
        return shown.contains(" ") && shown.equals(value) ? quoted(shown) : shown.replace('_', ' ');
    }

    private static boolean isLong(@Nullable String value) {
        return value != null && value.length() > LONGEST_VALUE;
    }

    private static List<String> changed(PartChange part) {
        return PartWords.differing(PartWords.leaves(part.before()), PartWords.leaves(part.after())).stream()
                .filter(pointer -> FOLLOWING.stream().noneMatch(name -> pointer.endsWith("/" + name)))
                .filter(pointer -> part.part() != PartKind.SEVERITY || !pointer.equals(REASON_OF_SEVERITY))
                .toList();
    }

    private static String named(PartChange part) {
        String noun = SENTENCES.getProperty(
                "noun." + part.part(), article(part.part().toString().replace('_', ' ')));
        String title = part.id().isEmpty() ? "" : title(part);
        return title.isEmpty() ? noun : noun + " " + quoted(title);
    }

    /** Sections of the template have a name and no title. */
    private static String title(PartChange part) {
        Map<String, Object> content = shown(part);
        return part.part() == PartKind.SECTION && content != null && content.get("title") == null
                ? part.id().replace('-', ' ')
                : PartWords.title(content);
    }

    /** What the part said before it was changed, so that readers recognise it. */
    private static @Nullable Map<String, Object> shown(PartChange part) {
        return part.before() == null ? part.after() : part.before();
    }

    private static String article(String noun) {
        return noun.isEmpty() ? "the report" : "the " + noun;
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : "“" + text + "”";
    }
}
