package dev.debrief.api.document;

import dev.debrief.api.Text;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one can do with a report as a written document. */
public sealed interface DocumentCommand extends ReportCommand {

    /**
     * Makes a report say what a document says: each statement is decided on as if it had come by itself, and one that is refused keeps
     * none of the others. Repeated, it changes nothing.
     *
     * @param baseVersion the version of the report on which the document is based: texts that others have written since are not
     *     written over. Null if the writer has not seen the report
     * @param withdrawMissing whether findings and texts that the document does not mention are taken back
     */
    record WriteDocument(
            ReportId reportId,
            @NotNull @Valid Outline outline,

            @NotNull @Size(max = WriteDocument.MAX_STATEMENTS)
            List<@Valid Statement> statements,

            @Nullable Long baseVersion,
            boolean withdrawMissing,
            @NotNull @Text(max = 2000) String reason)
            implements DocumentCommand {

        public static final int MAX_STATEMENTS = 5_000;
    }
}
