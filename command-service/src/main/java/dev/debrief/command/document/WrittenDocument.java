package dev.debrief.command.document;

import dev.debrief.api.Identity;
import dev.debrief.api.document.DocumentAnswer;
import dev.debrief.api.document.DocumentAnswer.Item;
import dev.debrief.api.document.DocumentCommand.WriteDocument;
import dev.debrief.api.document.Outline;
import dev.debrief.api.document.Statement;
import dev.debrief.api.report.ReportId;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A parsed Markdown document of a report.
 *
 * @param remarks the parts that could not be parsed
 * @param version the version of the report that the document is based on, if it contains one
 */
public record WrittenDocument(
        Outline outline,
        List<Statement> statements,
        List<Item> remarks,
        @Nullable Long version) {

    /**
     * Parses a Markdown text.
     *
     * @param author the author of the perspectives in the text
     * @param zone the time zone of times without one
     * @throws dev.debrief.support.http.BadParameterException with the line number, if a part cannot even be kept as text
     */
    public static WrittenDocument read(String text, Identity author, ZoneId zone) {
        return DocumentReader.read(text, author, zone);
    }

    /** The command that applies the document to a report. */
    public WriteDocument command(ReportId report, @Nullable Long baseVersion, boolean withdrawMissing, String reason) {
        return new WriteDocument(report, outline, statements, baseVersion, withdrawMissing, reason);
    }

    /** The answer to the command, completed with the parts that could not be parsed, by line. */
    public DocumentAnswer answered(DocumentAnswer answer) {
        return new DocumentAnswer(
                answer.version(),
                Stream.concat(answer.items().stream(), remarks.stream())
                        .sorted(Comparator.comparingInt(Item::line))
                        .toList());
    }
}
