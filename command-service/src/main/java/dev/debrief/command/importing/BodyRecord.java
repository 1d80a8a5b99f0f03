package dev.debrief.command.importing;

import dev.debrief.api.Identity;
import dev.debrief.api.document.DocumentCommand.WriteDocument;
import dev.debrief.api.document.Statement;
import dev.debrief.api.document.Statement.SectionStated;
import dev.debrief.api.document.Statement.TitleStated;
import dev.debrief.api.importing.ImportCommand.ImportIncident;
import dev.debrief.api.sections.ExpectedSection;
import dev.debrief.command.support.DocumentParser;
import dev.debrief.command.support.DocumentParser.Parsed;
import dev.debrief.support.http.BadParameterException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole text of an imported incident, which becomes the document of its report.
 *
 * @param zone of times that name none
 */
record BodyRecord(@Nullable String body, ZoneId zone, LenientFields fields) {

    /** The command that writes the document of the report; empty if there is no text, or it cannot be read. */
    Optional<WriteDocument> command(ImportIncident incident, DocumentParser parser, Identity caller) {
        if (body == null) {
            return Optional.empty();
        }
        try {
            Parsed parsed = parser.parse(body, caller, zone, day(incident));
            long kept =
                    parsed.kept().stream().filter(one -> one.message() != null).count();
            if (kept > 0) {
                fields.note("%d entries of body could not be read as data: kept as text".formatted(kept));
            }
            return Optional.of(new WriteDocument(
                    incident.reportId(),
                    parsed.outline(),
                    statements(incident, parsed.statements()),
                    null,
                    false,
                    parsed.unread(),
                    "Imported"));
        } catch (BadParameterException e) {
            fields.note("body cannot be read, %s: %s: left out".formatted(e.name(), e.complaint()));
            return Optional.empty();
        }
    }

    private @Nullable LocalDate day(ImportIncident incident) {
        return incident.declaration().occurredAt() == null
                ? incident.declaration().occurredOn()
                : incident.declaration().occurredAt().atZone(zone).toLocalDate();
    }

    /** The title and the summary of the record stand; another summary in the text is left out. */
    private List<Statement> statements(ImportIncident incident, List<Statement> all) {
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : all) {
            if (statement instanceof TitleStated stated) {
                if (!stated.title().equals(incident.declaration().title())) {
                    fields.note("body has another title: left out");
                }
            } else if (isSummary(statement) && incident.declaration().summary() != null) {
                if (!((SectionStated) statement)
                        .section()
                        .text()
                        .equals(incident.declaration().summary())) {
                    fields.note("body has another summary: left out");
                }
            } else if (!repeats(statement, incident.declaration().summary())) {
                statements.add(statement);
            }
        }
        return statements;
    }

    /** A text without headings may be the summary alone. */
    private static boolean repeats(Statement statement, @Nullable String summary) {
        return summary != null
                && statement instanceof SectionStated stated
                && inOneLine(stated.section().text()).equals(inOneLine(summary));
    }

    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static boolean isSummary(Statement statement) {
        return statement instanceof SectionStated stated
                && stated.section().name().equals(ExpectedSection.DESCRIPTION.sectionName());
    }
}
