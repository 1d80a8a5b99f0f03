package dev.debrief.command.support;

import dev.debrief.api.Identity;
import dev.debrief.api.document.DocumentAnswer.Item;
import dev.debrief.api.document.Outline;
import dev.debrief.api.document.Statement;
import dev.debrief.api.report.PartKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses documents for features that do not know how. */
public interface DocumentParser {

    /**
     * A parsed document.
     *
     * @param kept the parts that are kept as text
     * @param unread the kinds of parts of which an entry could not be parsed
     */
    record Parsed(Outline outline, List<Statement> statements, List<Item> kept, Set<PartKind> unread) {}

    /**
     * Parses a Markdown text.
     *
     * @param author the author of the perspectives in the text
     * @param zone the time zone of times without one
     * @param day the day of the incident; null if it is not known
     * @throws dev.debrief.support.http.BadParameterException with the line number, if a part cannot even be kept as text
     */
    Parsed parse(String markdown, Identity author, ZoneId zone, @Nullable LocalDate day);
}
