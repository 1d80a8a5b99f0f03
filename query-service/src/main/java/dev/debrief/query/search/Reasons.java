package dev.debrief.query.search;

import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.query.search.SearchableReport.SearchableText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in words why reports are similar. Each word of a reason is in what the reader asked about and in the report that was found. */
record Reasons(Likeness likeness, Taxonomy taxonomy) {

    private static final int MOST_WORDS = 4;

    /** From this probability on, a category is worth a reason. */
    private static final double LIKELY = 0.15;

    List<String> of(List<SearchableText> texts, List<String> signals) {
        List<String> reasons = new ArrayList<>();
        likeness.sharedSignals(signals).stream().map(this::same).forEach(reasons::add);
        signals.stream()
                .filter(signal -> Signals.kind(signal).equals("category"))
                .map(Signals::value)
                .filter(category -> likeness.likely().getOrDefault(category, 0.0) >= LIKELY)
                .map(category -> "the words suggest its category " + name(category))
                .forEach(reasons::add);
        Set<String> stems = new HashSet<>(ReportWords.stems(texts));
        List<String> shared = likeness.shared(stems, MOST_WORDS);
        if (!shared.isEmpty()) {
            reasons.add(
                    "both name " + shared.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", ")));
        }
        return reasons;
    }

    private String same(String signal) {
        String value = Signals.value(signal);
        return switch (Signals.kind(signal)) {
            case "category" -> "same category " + name(value);
            case "trigger" -> "same kind of trigger, " + value.replace('_', ' ');
            case "detection" -> "detected in the same way, " + value.replace('_', ' ');
            default -> "same " + Signals.kind(signal) + " " + likeness.meant(signal);
        };
    }

    private String name(String category) {
        return taxonomy.name(taxonomy.today(CategoryId.of(category)));
    }
}
