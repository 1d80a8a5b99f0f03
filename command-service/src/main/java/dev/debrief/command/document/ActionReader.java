package dev.debrief.command.document;

import dev.debrief.api.Text;
import dev.debrief.api.actions.ActionCategory;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.actions.ActionType;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.document.DocumentAnswer.Item;
import dev.debrief.api.document.DocumentAnswer.Outcome;
import dev.debrief.api.document.PromisedWork;
import dev.debrief.api.document.Statement;
import dev.debrief.api.document.Statement.FactStated;
import dev.debrief.api.report.PartKind;
import dev.debrief.command.document.times.DocumentTimes;
import dev.debrief.command.support.IdempotencyKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** Reads the action items that a document promises, in lists and tables below a heading such as Action items. Their lines stay text. */
final class ActionReader {

    private static final int MOST = 500;
    private static final String NO_CRITERION = "The document names no criterion.";
    private static final String ALL_CAUSES = "It addresses every root cause, since the document names none.";
    private static final String DONE =
            "It is marked as done. To keep it, create an action item, and complete it with the evidence.";

    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]\\([^()\\s]*\\)");
    private static final Pattern MARKS = Pattern.compile("\\*\\*|__|`|^[#>\\s]+");
    private static final Pattern SEVERAL = Pattern.compile("[,;&+/]| and | und ");
    private static final Pattern TEAM = Pattern.compile("(?iu)^team (.+)$|^(.+?)[ -]team$|^[\\w.-]+/([\\w.-]+)$");

    private final Markdown markdown;
    private final DocumentTimes times;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Item> remarks = new ArrayList<>();
    private final Map<Integer, String> notes = new HashMap<>();

    ActionReader(Markdown markdown, DocumentTimes times) {
        this.markdown = markdown;
        this.times = times;
    }

    List<Statement> statements() {
        return statements;
    }

    /** What was not recorded, and why. */
    List<Item> remarks() {
        return remarks;
    }

    /** What the writer should know about recorded items, by line. */
    Map<Integer, String> notes() {
        return notes;
    }

    void read(Block block) {
        int level = ActionWords.isHeading(block.heading()) ? block.level() : 0;
        for (Node node : block.nodes()) {
            if (node instanceof Heading heading) {
                if (ActionWords.isHeading(markdown.words(heading))) {
                    level = heading.getLevel();
                } else if (heading.getLevel() <= level) {
                    level = 0;
                }
            } else if (level > 0) {
                written(node).limit(MOST).forEach(this::take);
            }
        }
    }

    private Stream<ActionText> written(Node node) {
        if (node instanceof ListBlock list) {
            List<ActionText> entries = new ArrayList<>();
            for (Node item = list.getFirstChild(); item != null && entries.size() < MOST; item = item.getNext()) {
                ListEntry entry = ListEntry.of(markdown, (ListItem) item, ActionWords.labels());
                entries.add(ActionText.of(entry.line(), entry.text(), entry.fields()));
            }
            return entries.stream();
        }
        return node instanceof Paragraph paragraph
                ? TableText.of(Markdown.lineOf(paragraph) + 1, markdown.linesOf(paragraph, 3)).stream()
                        .filter(table -> table.head().stream().anyMatch(this::namesOwnerOrDay))
                        .flatMap(table -> table.rows().stream().map(row -> row(table.head(), row)))
                : Stream.empty();
    }

    private boolean namesOwnerOrDay(String head) {
        return ActionWords.field(head)
                .filter(field -> field.equals(ActionWords.OWNER) || field.equals(ActionWords.DUE))
                .isPresent();
    }

    /** The first column is what is to be done, unless another one is called so. */
    private static ActionText row(List<String> head, TableText.Row row) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < Math.min(head.size(), row.cells().size()); i++) {
            String cell = row.cells().get(i);
            ActionWords.field(head.get(i)).ifPresent(field -> fields.putIfAbsent(field, cell));
        }
        return new ActionText(
                row.line(), fields.getOrDefault(ActionWords.TITLE, row.cells().getFirst()), fields);
    }

    private void take(ActionText written) {
        String title = plain(written.title());
        if (title.isEmpty() || written.line() <= 0) {
            return;
        }
        Optional<Owner> owner = owner(written.field(ActionWords.OWNER));
        Optional<LocalDate> dueOn = times.day(written.field(ActionWords.DUE));
        if (ActionWords.is(ActionWords.FINISHED, written.field(ActionWords.STATUS))) {
            remark(written, DONE);
        } else if (owner.isEmpty() || dueOn.isEmpty()) {
            remark(written, missing(written, owner.isEmpty(), dueOn.isEmpty()));
        } else {
            promise(written, title, owner.get(), dueOn.get());
        }
    }

    private void remark(ActionText written, String why) {
        remarks.add(new Item(written.line(), Outcome.KEPT_AS_TEXT, PartKind.ACTION_ITEM, null, why));
    }

    private static String missing(ActionText written, boolean owner, boolean day) {
        if (owner && SEVERAL.matcher(written.field(ActionWords.OWNER)).find()) {
            return "It is promised by several. An action item has one owner.";
        }
        return "It is promised without "
                + Stream.of(owner ? "an owner" : "", day ? "a day" : "")
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" and "))
                + ".";
    }

    private void promise(ActionText written, String title, Owner owner, LocalDate dueOn) {
        String cause = plain(written.field(ActionWords.CAUSE));
        String criterion = plain(written.field(ActionWords.CRITERION));
        ActionType type = type(written.field(ActionWords.TYPE));
        if (cause.isEmpty()) {
            notes.put(written.line(), ALL_CAUSES);
        }
        statements.add(new FactStated(
                written.line(),
                new PromisedWork(
                        new ActionItemId(IdempotencyKey.nextInOrder()),
                        title.length() > Text.SHORT ? title.substring(0, Text.SHORT - 1) + "…" : title,
                        criterion.isEmpty() ? NO_CRITERION : criterion,
                        type,
                        type == ActionType.PROCESS ? ActionCategory.PROCESS_IMPROVEMENT : ActionCategory.IMMEDIATE_FIX,
                        owner,
                        dueOn,
                        cause.isEmpty() ? null : cause,
                        description(written, title))));
    }

    private static @Nullable String description(ActionText written, String title) {
        String description = Stream.of(
                        title.length() > Text.SHORT ? written.title() : "", written.field(ActionWords.TICKET))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return description.isEmpty() ? null : description;
    }

    private static ActionType type(String written) {
        return Arrays.stream(ActionType.values())
                .filter(type -> ActionWords.is(type.toString(), written))
                .findFirst()
                .orElse(ActionType.PREVENT);
    }

    private static Optional<Owner> owner(String written) {
        String name = plain(written).replaceFirst("^@", "");
        boolean nobody = name.codePoints().noneMatch(Character::isLetter) || ActionWords.is(ActionWords.NOBODY, name);
        var team = TEAM.matcher(name);
        if (nobody || name.length() > Text.SHORT) {
            return Optional.empty();
        }
        if (team.matches()) {
            String of = Stream.of(team.group(1), team.group(2), team.group(3))
                    .filter(group -> group != null)
                    .findFirst()
                    .orElse(name);
            return Optional.of(new Owner(null, of));
        }
        return SEVERAL.matcher(name).find() ? Optional.empty() : Optional.of(new Owner(name, null));
    }

    /** The words of a text on one line. */
    private static String plain(String text) {
        return MARKS.matcher(LINK.matcher(text).replaceAll("$1"))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .replaceFirst("[\\s:;,–—-]+$", "")
                .strip();
    }
}
