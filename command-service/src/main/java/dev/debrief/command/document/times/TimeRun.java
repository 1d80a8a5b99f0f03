package dev.debrief.command.document.times;

import dev.debrief.command.document.times.TimedText.DayLine;
import dev.debrief.command.document.times.TimedText.Timed;
import dev.debrief.command.document.times.TimedText.Untimed;
import dev.debrief.command.support.zones.WrittenZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the times of texts that belong together, in their order. */
final class TimeRun {

    private static final String NO_TEXT = "There is no text after the time.";
    private static final String NO_DAY =
            "The day is not known. Name it beside the clock, in a line before it, or in the heading.";
    private static final String NO_CLOCK = "There is a day, but no clock.";
    private static final String BOTH_WAYS =
            "Day and month can be read both ways, and no other day of the document tells which.";
    private static final String ABOVE = "The day in the line above cannot be told.";
    private static final String OTHER_WEEKDAY = "The day of the week does not belong to the day.";
    private static final String OTHERS_NAME_ZONE = "Other entries name their time zone, this one does not.";

    private final DocumentTimes document;
    private final @Nullable WrittenZone zone;
    private final List<Optional<WrittenTime>> written;
    private final RunDirection direction;

    private @Nullable KnownDay day;
    private @Nullable String unsure;
    private @Nullable LocalTime last;
    private boolean rolled;

    TimeRun(
            DocumentTimes document,
            @Nullable WrittenZone zone,
            @Nullable KnownDay day,
            @Nullable String unsure,
            List<String> texts) {
        this.document = document;
        this.zone = zone == null ? document.zone() : zone;
        this.day = day;
        this.unsure = unsure;
        this.written = texts.stream().map(TimeScanner::scan).toList();
        this.direction = RunDirection.of(written);
    }

    List<TimedText> read() {
        List<TimedText> read = new ArrayList<>();
        written.forEach(time -> read.add(time.map(this::read).orElseGet(() -> new Untimed(null))));
        return read;
    }

    @Nullable
    KnownDay dayAfter() {
        return day != null && day.rule() == DayRule.BESIDE ? new KnownDay(day.day(), DayRule.ENTRY_BEFORE) : day;
    }

    /** If midnight has passed by the clock only, the day of the next list is not sure. */
    @Nullable
    String unsureAfter() {
        return rolled ? "The list before it passes midnight, so its day is not sure. Name the day." : unsure;
    }

    private TimedText read(WrittenTime time) {
        if (time.isDayOnly()) {
            return dayLine(Objects.requireNonNull(time.day()));
        }
        if (time.clock() == null) {
            unsure = "An entry before it has a day without a clock, so its own day is not sure. Name the day.";
            return new Untimed(NO_CLOCK);
        }
        List<String> notes = new ArrayList<>();
        Optional<LocalDate> on = time.day() == null ? dayBefore(time.clock(), notes) : beside(time, notes);
        if (on.isEmpty()) {
            return new Untimed(time.day() == null ? (unsure == null ? NO_DAY : unsure) : problem(time));
        }
        if (time.rest().isBlank()) {
            return new Untimed(NO_TEXT);
        }
        return at(time, on.get(), notes);
    }

    private TimedText dayLine(WrittenDay line) {
        Optional<LocalDate> named = document.resolve(line, day);
        day = named.map(known -> new KnownDay(known, DayRule.LINE)).orElse(null);
        unsure = named.isEmpty() ? ABOVE : null;
        last = null;
        rolled = false;
        return new DayLine();
    }

    private Optional<LocalDate> beside(WrittenTime time, List<String> notes) {
        WrittenClock clock = Objects.requireNonNull(time.clock());
        WrittenDay own = Objects.requireNonNull(time.day());
        Optional<LocalDate> named = document.resolve(own, day).filter(known -> agrees(time, known));
        if (day == null || day.rule() != DayRule.ALL) {
            day = named.map(known -> new KnownDay(known, DayRule.ENTRY_BEFORE)).orElse(null);
            unsure = named.isEmpty() ? problem(time) : null;
        }
        last = day != null && day.rule() == DayRule.ALL ? null : clock.time();
        rolled = false;
        if (own.year() == null && named.isPresent()) {
            notes.add("The year is the one nearest to the other days.");
        }
        return named.map(known -> clock.nextDay() ? known.plusDays(1) : known);
    }

    private static boolean agrees(WrittenTime time, LocalDate known) {
        return time.weekday() == null || known.getDayOfWeek() == time.weekday();
    }

    private String problem(WrittenTime time) {
        WrittenDay own = Objects.requireNonNull(time.day());
        Optional<LocalDate> named = document.resolve(own, null);
        if (named.isPresent() && !agrees(time, named.get())) {
            return OTHER_WEEKDAY;
        }
        return own.year() == null && !own.isAmbiguous() ? "The year is not known." : BOTH_WAYS;
    }

    private Optional<LocalDate> dayBefore(WrittenClock clock, List<String> notes) {
        if (day == null || unsure != null) {
            return Optional.empty();
        }
        notes.add(day.rule().inWords());
        int passed = last == null ? 0 : direction.daysPassed(last, clock.time());
        if (passed == RunDirection.NOT_SURE) {
            unsure = "The clock goes back, and it cannot be told whether midnight has passed. Name the day.";
            return Optional.empty();
        }
        if (passed != 0) {
            day = new KnownDay(day.day().plusDays(passed), day.rule());
            rolled = true;
        }
        if (rolled) {
            notes.add("Midnight has passed since then.");
        } else if (direction.isNewestFirst()) {
            notes.add("The list begins with the newest.");
        }
        last = clock.time();
        return Optional.of(clock.nextDay() ? day.day().plusDays(1) : day.day());
    }

    private TimedText at(WrittenTime time, LocalDate on, List<String> notes) {
        WrittenClock clock = Objects.requireNonNull(time.clock());
        Optional<ZoneId> in = zoneOf(time, on, notes);
        if (in.isEmpty()) {
            WrittenZone named = time.zone() == null ? zone : time.zone();
            return new Untimed(named == null ? OTHERS_NAME_ZONE : named.complaint());
        }
        LocalTime begins = begins(time, clock);
        Instant at = instant(on.atTime(begins), in.get(), notes);
        if (time.end() == null) {
            return new Timed(at, null, time.rest(), String.join(" ", notes));
        }
        Optional<Instant> end = end(time.end(), on, begins, in.get());
        return end.isEmpty()
                ? new Untimed("The range ends before it begins.")
                : new Timed(at, end.get(), time.rest(), String.join(" ", notes));
    }

    /** {@code 2:05–2:20 pm}: the half of the day is that of the end. */
    private static LocalTime begins(WrittenTime time, WrittenClock clock) {
        WrittenClock.Half half = time.end() == null ? null : time.end().clock().half();
        if (half == null || !clock.canBeIn(half)) {
            return clock.time();
        }
        LocalTime same = clock.in(half).time();
        WrittenClock.Half other = half == WrittenClock.Half.AM ? WrittenClock.Half.PM : WrittenClock.Half.AM;
        return same.isAfter(Objects.requireNonNull(time.end()).clock().time())
                ? clock.in(other).time()
                : same;
    }

    private Optional<Instant> end(WrittenTime.End end, LocalDate on, LocalTime begins, ZoneId in) {
        LocalTime ends = end.clock().time();
        int days = end.clock().nextDay() || ends.isBefore(begins.minusHours(Math.min(6, begins.getHour()))) ? 1 : 0;
        Optional<LocalDate> lastDay =
                end.day() == null ? Optional.of(on.plusDays(days)) : document.resolve(end.day(), day);
        return lastDay.map(known -> known.atTime(ends).atZone(in).toInstant())
                .filter(known -> !known.isBefore(on.atTime(begins).atZone(in).toInstant()));
    }

    private Optional<ZoneId> zoneOf(WrittenTime time, LocalDate on, List<String> notes) {
        WrittenZone told = time.zone() == null ? zone : time.zone();
        WrittenZone named = told == null ? null : document.meant(told);
        ZoneId ofReport = document.report().zone();
        if (named != null) {
            if (time.zone() == null) {
                notes.add("The time zone is %s, which the document names for all.".formatted(named.name()));
            }
            if (named.isOutOfSeason(on)) {
                notes.add("%s was not in use on that day; it was read as its name says.".formatted(named.name()));
            }
            return named.zone(on, ofReport);
        }
        notes.add("The time zone is that of the report, %s.".formatted(ofReport));
        boolean others = written.stream()
                .flatMap(Optional::stream)
                .filter(one -> one.zone() != null)
                .anyMatch(one -> Objects.requireNonNull(one.zone())
                        .zone(on, ofReport)
                        .filter(theirs -> offset(theirs, on).equals(offset(ofReport, on)))
                        .isEmpty());
        return others ? Optional.empty() : Optional.of(ofReport);
    }

    private static ZoneOffset offset(ZoneId zone, LocalDate on) {
        return zone.getRules().getOffset(on.atTime(12, 0));
    }

    private static Instant instant(LocalDateTime at, ZoneId in, List<String> notes) {
        int offsets = in.getRules().getValidOffsets(at).size();
        if (offsets == 0) {
            notes.add("The clock skipped this time on that day; it was read as if it had not.");
        } else if (offsets > 1) {
            notes.add("The clock showed this time twice on that day; the first is meant.");
        }
        return at.atZone(in).toInstant();
    }
}
