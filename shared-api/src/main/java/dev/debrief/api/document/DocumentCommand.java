package dev.debrief.api.document;

import dev.debrief.api.Text;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Commands on a report as a written document. */
public sealed interface DocumentCommand extends ReportCommand {

    /** Checks whether the caller may write the document, before it is parsed. Records nothing. */
    record CheckDocumentWrite(ReportId reportId) implements DocumentCommand {}

    /**
     * Updates a report from a document. Each statement is decided on by itself, so a refused one does not stop the others.
     * Repeated, it changes nothing.
     *
     * @param baseVersion report version on which the document is based; texts that have changed since are not overwritten; null if
     *     the author has not seen the report
     * @param withdrawMissing whether findings and texts that the document does not contain are withdrawn
     * @param unread kinds of which the document has entries that could not be read; nothing of these kinds is withdrawn
     */
    record WriteDocument(
            ReportId reportId,
            @NotNull @Valid Outline outline,

            @NotNull @Size(max = WriteDocument.MAX_STATEMENTS)
            List<@Valid Statement> statements,

            @Nullable Long baseVersion,
            boolean withdrawMissing,
            @NotNull Set<PartKind> unread,
            @NotNull @Text(max = 2000) String reason)
            implements DocumentCommand {

        public static final int MAX_STATEMENTS = 5_000;
    }
}
