package dev.debrief.command.document;

import dev.debrief.api.Identity;
import dev.debrief.api.document.DocumentAnswer;
import dev.debrief.api.document.DocumentAnswer.Item;
import dev.debrief.api.document.DocumentCommand.WriteDocument;
import dev.debrief.api.document.Outline;
import dev.debrief.api.document.Statement;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportId;
import dev.debrief.command.document.times.ReportTimes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A parsed Markdown document of a report.
 *
 * @param remarks the parts that could not be parsed
 * @param notes what the writer should know about recorded entries, by line
 * @param unread the kinds of parts of which an entry could not be parsed
 * @param version the version of the report that the document is based on, if it contains one
 * @param untouched whether it is a document as Debrief gave it, so that there is nothing to do
 */
public record WrittenDocument(
        Outline outline,
        List<Statement> statements,
        List<Item> remarks,
        Map<Integer, String> notes,
        Set<PartKind> unread,
        @Nullable Long version,
        boolean untouched) {

    /**
     * Parses a Markdown text.
     *
     * @param author the author of the perspectives in the text
     * @param times what the report says about its times
     * @throws dev.debrief.support.http.BadParameterException with the line number, if a part cannot even be kept as text
     */
    public static WrittenDocument read(String text, Identity author, ReportTimes times) {
        return DocumentReader.read(text, author, times);
    }

    /** The command that applies the document to a report. */
    public WriteDocument command(ReportId report, @Nullable Long baseVersion, boolean withdrawMissing, String reason) {
        return new WriteDocument(report, outline, statements, baseVersion, withdrawMissing, unread, reason);
    }

    /** The answer to the command, completed with the parts that could not be parsed, by line. */
    public DocumentAnswer answered(DocumentAnswer answer) {
        return new DocumentAnswer(
                answer.version(),
                Stream.concat(answer.items().stream().map(this::noted), remarks.stream())
                        .sorted(Comparator.comparingInt(Item::line))
                        .toList());
    }

    private Item noted(Item item) {
        String note = item.message() == null ? notes.get(item.line()) : null;
        return note == null ? item : new Item(item.line(), item.outcome(), item.part(), item.id(), note);
    }
}
