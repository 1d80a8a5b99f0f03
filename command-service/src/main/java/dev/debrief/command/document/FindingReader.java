package dev.debrief.command.document;

import dev.debrief.api.Identity;
import dev.debrief.api.document.Chapter;
import dev.debrief.api.document.Statement;
import dev.debrief.api.document.Statement.FindingStated;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.WhyChain;
import dev.debrief.api.findings.WhyChain.Why;
import dev.debrief.api.findings.WhyFocus;
import dev.debrief.api.report.PartKind;
import dev.debrief.support.http.ConstraintErrors;
import dev.debrief.support.markdown.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses entries of chapters into findings. A finding may refer to another by its text. */
final class FindingReader {

    /** The labels of fields that refer to other findings. */
    private static final Set<String> REFERENCES = Set.of("from", "to", "cause", "promoted from chain", "evidence");

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private final Identity author;
    private final List<Statement> statements = new ArrayList<>();
    private final Map<String, FindingId> byWords = new LinkedHashMap<>();

    FindingReader(Identity author) {
        this.author = author;
    }

    List<Statement> statements() {
        return statements;
    }

    /**
     * Parses an entry, or returns the reason why it cannot.
     *
     * @param told the known fields by case-insensitive label; the fields of the entry are added
     */
    Optional<String> take(Chapter chapter, ListEntry listEntry, String text, Map<String, String> told, UUID fresh) {
        if (!text.isEmpty()) {
            told.put(chapter.mainField(), text);
        }
        if (!chapter.preset().isEmpty()) {
            told.put("kind", chapter.preset());
        }
        if (chapter.kind() == PartKind.PERSPECTIVE && !told.containsKey("Author id")) {
            told.put("Author id", author.id());
            told.put("Author name", author.name());
        }
        for (Entry<String, String> field : told.entrySet()) {
            if (isReference(chapter, field.getKey())) {
                field.setValue(named(field.getValue()));
            }
        }
        return stated(chapter, listEntry, text, told, new FindingId(fresh));
    }

    /** In evidence, {@code from} and {@code to} are times. */
    private static boolean isReference(Chapter chapter, String label) {
        return chapter.kind() != PartKind.EVIDENCE && REFERENCES.contains(label.toLowerCase(Locale.ROOT));
    }

    @SuppressWarnings("unchecked")
    private Optional<String> stated(
            Chapter chapter, ListEntry listEntry, String text, Map<String, String> told, FindingId fresh) {
        Class<? extends Record> type = (Class<? extends Record>) chapter.kind().type();
        return ChapterReader.checked(type, told, finding -> {
            statements.add(new FindingStated(listEntry.line(), id(listEntry), fresh, (Finding) finding));
            byWords.putIfAbsent(words(text), id(listEntry) == null ? fresh : Objects.requireNonNull(id(listEntry)));
        });
    }

    private static @Nullable FindingId id(ListEntry listEntry) {
        return listEntry.id() == null ? null : FindingId.of(listEntry.id());
    }

    /** The ids that a field refers to, directly or by the first sentence of a finding. */
    private String named(String words) {
        List<String> ids = new ArrayList<>();
        Matcher uuid = UUIDS.matcher(words);
        while (uuid.find()) {
            ids.add(uuid.group());
        }
        if (ids.isEmpty() && byWords.containsKey(words(words))) {
            return Objects.requireNonNull(byWords.get(words(words))).toString();
        }
        return ids.isEmpty() ? words : String.join(",", ids);
    }

    /** The first sentence without Markdown marks. */
    private static String words(String text) {
        return Sentences.first(text).replaceAll("[\\p{Punct}“”]", "").strip().toLowerCase(Locale.ROOT);
    }

    /** Takes questions with their answers as one why chain, or returns the reason why it cannot. */
    Optional<String> takeWhys(Chapter chapter, int line, @Nullable String id, List<Why> whys, UUID fresh) {
        if (whys.size() < WhyChain.LEAST) {
            return Optional.of("A why chain needs at least %d questions.".formatted(WhyChain.LEAST));
        }
        FindingId named = id == null ? null : FindingId.of(id);
        FindingId own = new FindingId(fresh);
        WhyChain chain = new WhyChain(focusOf(chapter), whys);
        var complaints = ChapterReader.VALIDATOR.validate(chain);
        if (!complaints.isEmpty()) {
            return Optional.of(ConstraintErrors.inWords(complaints));
        }
        statements.add(new FindingStated(line, named, own, chain));
        byWords.putIfAbsent(words(chapter.title()), named == null ? own : named);
        return Optional.empty();
    }

    private static WhyFocus focusOf(Chapter chapter) {
        return Arrays.stream(WhyFocus.values())
                .filter(focus -> focus.toString().equals(chapter.preset()))
                .findFirst()
                .orElseThrow();
    }
}
