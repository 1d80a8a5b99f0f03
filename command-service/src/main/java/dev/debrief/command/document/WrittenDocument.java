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
 * What a written report says.
 *
 * @param remarks on what could not be made data of
 * @param version of the report on which it says it is based
 */
public record WrittenDocument(
        Outline outline,
        List<Statement> statements,
        List<Item> remarks,
        @Nullable Long version) {

    /**
     * Reads a text in Markdown.
     *
     * @param author whose perspectives are told in it
     * @param zone of the times in it that name none
     * @throws dev.debrief.support.http.BadParameterException that names the line of what can't be taken, not even as text
     */
    public static WrittenDocument read(String text, Identity author, ZoneId zone) {
        return DocumentReader.read(text, author, zone);
    }

    /** Makes a report say it. */
    public WriteDocument command(ReportId report, @Nullable Long baseVersion, boolean withdrawMissing, String reason) {
        return new WriteDocument(report, outline, statements, baseVersion, withdrawMissing, reason);
    }

    /** What became of it, by line, with what could not be made data of. */
    public DocumentAnswer answered(DocumentAnswer answer) {
        return new DocumentAnswer(
                answer.version(),
                Stream.concat(answer.items().stream(), remarks.stream())
                        .sorted(Comparator.comparingInt(Item::line))
                        .toList());
    }
}
