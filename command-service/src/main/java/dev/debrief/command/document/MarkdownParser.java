package dev.debrief.command.document;

import dev.debrief.api.Identity;
import dev.debrief.command.document.times.ReportTimes;
import dev.debrief.command.support.DocumentParser;
import dev.debrief.command.support.DocumentParser.Parsed;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Parses documents in Markdown. */
@Component
final class MarkdownParser implements DocumentParser {

    @Override
    public Parsed parse(String markdown, Identity author, ZoneId zone, @Nullable LocalDate day) {
        WrittenDocument written = WrittenDocument.read(markdown, author, new ReportTimes(zone, day));
        return new Parsed(written.outline(), written.statements(), written.remarks(), written.unread());
    }
}
