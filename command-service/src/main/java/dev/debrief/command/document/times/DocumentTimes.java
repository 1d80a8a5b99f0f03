package dev.debrief.command.document.times;

import dev.debrief.command.support.zones.WrittenZone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules for the times of one document: its day, its zone, and the order of numeric days. */
public final class DocumentTimes {

    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d./-])\\d{1,2}[-/]\\d{1,2}(?:[-/](?:\\d{4}|\\d{2})(?!\\d)|(?=,? \\d{1,2}:\\d{2}))");

    private final ReportTimes report;
    private final WrittenDay.Order order;
    private final @Nullable KnownDay day;
    private final @Nullable WrittenZone zone;

    /** The abbreviations that the document explains by their offset. */
    private final Map<String, WrittenZone> explained;

    private DocumentTimes(
            ReportTimes report,
            WrittenDay.Order order,
            @Nullable KnownDay day,
            @Nullable WrittenZone zone,
            Map<String, WrittenZone> explained) {
        this.explained = explained;
        this.report = report;
        this.order = order;
        this.day = day;
        this.zone = zone;
    }

    /**
     * @param title the title of the document
     * @param lead the first sentence of its summary
     * @param lines all lines of the document
     */
    public static DocumentTimes of(ReportTimes report, String title, String lead, List<String> lines) {
        WrittenDay.Order order = WrittenDay.order(numericDays(lines));
        Map<String, WrittenZone> explained = new HashMap<>();
        lines.forEach(line -> explained.putAll(ZoneDeclarations.explained(line)));
        return new DocumentTimes(report, order, day(report, order, title, lead), zone(lines), explained);
    }

    private static List<WrittenDay> numericDays(List<String> lines) {
        List<WrittenDay> days = new ArrayList<>();
        for (String line : lines) {
            Matcher numeric = NUMERIC.matcher(line);
            while (numeric.find()) {
                DayScanner.at(line, numeric.start()).ifPresent(found -> days.add(found.day()));
            }
        }
        return days;
    }

    private static @Nullable KnownDay day(ReportTimes report, WrittenDay.Order order, String title, String lead) {
        List<LocalDate> inTitle = days(report, order, title);
        if (!inTitle.isEmpty()) {
            return new KnownDay(inTitle.getFirst(), DayRule.TITLE);
        }
        List<LocalDate> inLead = days(report, order, lead);
        if (inLead.size() == 1) {
            return new KnownDay(inLead.getFirst(), DayRule.SUMMARY);
        }
        return report.day() == null ? null : new KnownDay(report.day(), DayRule.REPORT);
    }

    private static List<LocalDate> days(ReportTimes report, WrittenDay.Order order, String text) {
        return DayScanner.in(text).stream()
                .flatMap(found -> found.day().resolve(order, report.day()).stream())
                .distinct()
                .toList();
    }

    /** The day that a text names; empty if it names none, or several. */
    public Optional<LocalDate> day(String text) {
        List<LocalDate> days = days(report, order, text);
        return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    /** The zone that sentences of the document name; null if they name none, or several. */
    private static @Nullable WrittenZone zone(List<String> lines) {
        Set<WrittenZone> zones = new LinkedHashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String next = i + 1 < lines.size() && !lines.get(i + 1).isBlank() ? " " + lines.get(i + 1) : "";
            ZoneDeclarations.inSentence(lines.get(i) + next).ifPresent(zones::add);
        }
        return zones.size() == 1 ? zones.iterator().next() : null;
    }

    /** The times of a chapter, with the day and the zone that its heading names. */
    public ChapterTimes chapter(String heading) {
        return new ChapterTimes(this, heading);
    }

    /** A zone as the document explains it. */
    WrittenZone meant(WrittenZone written) {
        return explained.getOrDefault(written.name(), written);
    }

    ReportTimes report() {
        return report;
    }

    @Nullable
    KnownDay day() {
        return day;
    }

    @Nullable
    WrittenZone zone() {
        return zone;
    }

    /** A written day, with the year of the document if it has none. */
    Optional<LocalDate> resolve(WrittenDay written, @Nullable KnownDay near) {
        KnownDay known = near == null ? day : near;
        return written.resolve(order, known == null ? report.day() : known.day());
    }
}
