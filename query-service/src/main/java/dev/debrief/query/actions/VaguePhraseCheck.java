package dev.debrief.query.actions;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionView.TrackedItem;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.Remark;
import dev.debrief.query.support.WholeWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Finds vague phrases in an action item that cannot be verified (R-82, R-83). The phrases come from a replaceable file. They lead to
 * remarks, never to a refusal.
 */
@Component
public class VaguePhraseCheck {

    private final Map<Pattern, String> suggestions = new LinkedHashMap<>();

    VaguePhraseCheck(@Value("${debrief.vague-phrases:classpath:vague-phrases.txt}") Resource phrases)
            throws IOException {
        phrases.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s*=\\s*", 2))
                .forEach(pair -> suggestions.put(
                        WholeWords.matching(Pattern.quote(pair[0].strip())),
                        pair.length > 1 ? pair[1] : "Be specific."));
    }

    /** Remarks on unfinished items, with the offset of the phrase in the title or criterion, counted from 0. */
    public List<Remark> remarks(List<TrackedItem> items) {
        List<Remark> remarks = new ArrayList<>();
        for (TrackedItem tracked : items) {
            ActionItem item = tracked.item();
            if (item.status().isLive()) {
                check(item, "title", item.proposal().title(), remarks);
                check(item, "successCriterion", item.proposal().successCriterion(), remarks);
            }
        }
        return remarks;
    }

    private void check(ActionItem item, String field, String text, List<Remark> remarks) {
        suggestions.forEach((phrase, suggestion) -> {
            Matcher found = phrase.matcher(text);
            while (found.find()) {
                remarks.add(new Remark(
                        "action-vague",
                        PartKind.ACTION_ITEM,
                        item.id().toString(),
                        "“%s” at %d of the %s cannot be verified. %s"
                                .formatted(found.group(), found.start(), field, suggestion)));
            }
        });
    }
}
