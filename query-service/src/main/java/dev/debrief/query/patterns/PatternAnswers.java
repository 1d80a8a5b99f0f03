package dev.debrief.query.patterns;

import dev.debrief.api.Identity;
import dev.debrief.api.audit.Read;
import dev.debrief.api.patterns.PatternPage;
import dev.debrief.api.patterns.PatternPage.Pattern;
import dev.debrief.api.patterns.PatternPage.Population;
import dev.debrief.api.patterns.PatternQuery.FindPatterns;
import dev.debrief.api.patterns.PatternQuery.PatternFilter;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.query.facts.CauseFacts;
import dev.debrief.query.occurrences.Occurrence;
import dev.debrief.query.restriction.Restrictions;
import dev.debrief.query.restriction.Sight;
import dev.debrief.query.support.Cursor;
import dev.debrief.query.taxonomy.Taxonomies;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers which causes keep coming back. */
@Component
class PatternAnswers {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");

    private final OccurrenceIndex index;
    private final Taxonomies taxonomies;
    private final Restrictions restrictions;

    PatternAnswers(OccurrenceIndex index, Taxonomies taxonomies, Restrictions restrictions) {
        this.index = index;
        this.taxonomies = taxonomies;
        this.restrictions = restrictions;
    }

    @QueryHandler
    PatternPage answer(FindPatterns query, Identity reader) {
        Object question = question(query);
        Cursor cursor = Cursor.read(query.cursor(), question, 2);
        long reached = index.catchUp();
        long asked = query.position() == null ? reached : Math.min(query.position(), reached);
        long position = cursor == null ? asked : cursor.number(0);
        Taxonomy taxonomy = taxonomies.today();
        Sight sight = restrictions.of(reader);
        Count counted = new Count(query, new Axes(taxonomy, query.taxonomy()), sight);
        counted.count(position, index);
        List<Pattern> patterns = counted.patterns();
        int first = cursor == null ? 0 : (int) cursor.number(1);
        int last = Math.min(patterns.size(), first + query.limit());
        List<Pattern> page = patterns.subList(Math.min(first, last), last);
        sight.recordReading(
                query,
                page.stream()
                        .flatMap(pattern -> pattern.reportIds().stream())
                        .distinct()
                        .map(report -> new Read(report, 0))
                        .toList());
        return new PatternPage(
                definition(query),
                query.from(),
                query.to(),
                query.taxonomy(),
                taxonomy.version(),
                counted.population(),
                page,
                patterns.size(),
                last < patterns.size() ? Cursor.write(question, position, last) : null,
                position);
    }

    private static Object question(FindPatterns query) {
        return new FindPatterns(
                query.by(),
                query.from(),
                query.to(),
                query.minCount(),
                query.withinDays(),
                query.taxonomy(),
                query.filter(),
                query.sort(),
                query.position(),
                null,
                0);
    }

    private static String definition(FindPatterns query) {
        return "Causes that match, of incidents that began from %s until before %s, grouped by %s; groups of at least %d reports%s."
                .formatted(
                        query.from(),
                        query.to(),
                        query.by(),
                        query.minCount(),
                        query.withinDays() == null
                                ? ""
                                : ", so many of them within some %d days".formatted(query.withinDays()));
    }

    /** Counts what a question asks for. */
    private static final class Count {

        private final FindPatterns query;
        private final Axes axes;
        private final Sight sight;
        private final Map<List<@Nullable String>, Group> groups = new HashMap<>();
        private final Set<String> reports = new HashSet<>();
        private final Set<String> withCause = new HashSet<>();
        private final Set<String> withoutTime = new HashSet<>();
        private long occurrences;

        Count(FindPatterns query, Axes axes, Sight sight) {
            this.query = query;
            this.axes = axes;
            this.sight = sight;
        }

        /** The period, and the one before it. */
        void count(long position, OccurrenceIndex index) {
            Instant from = query.from();
            index.each(position, from, query.to(), this::add);
            Instant before = from.minus(Duration.between(from, query.to()));
            index.each(position, before.isBefore(FIRST) ? FIRST : before, from, this::addBefore);
        }

        private void add(Occurrence occurrence) {
            if (!sight.shows(occurrence.report()) || !matches(occurrence)) {
                return;
            }
            if (!occurrence.timeKnown()) {
                withoutTime.add(occurrence.report());
                return;
            }
            reports.add(occurrence.report());
            if (namesCause(occurrence)) {
                occurrences++;
                withCause.add(occurrence.report());
                axes.groups(occurrence, query.by())
                        .forEach(values -> groups.computeIfAbsent(values, group -> new Group())
                                .add(occurrence));
            }
        }

        private void addBefore(Occurrence occurrence) {
            if (occurrence.timeKnown()
                    && sight.shows(occurrence.report())
                    && matches(occurrence)
                    && namesCause(occurrence)) {
                axes.groups(occurrence, query.by()).forEach(values -> {
                    Group group = groups.get(values);
                    if (group != null) {
                        group.addBefore(occurrence);
                    }
                });
            }
        }

        /** Whether it is of an incident that is asked about. */
        private boolean matches(Occurrence occurrence) {
            PatternFilter filter = query.filter();
            return (filter.service() == null
                            || occurrence.services().stream()
                                    .anyMatch(service -> service.name().equals(filter.service())))
                    && (filter.team() == null || occurrence.teams().contains(filter.team()))
                    && (filter.severity().isEmpty()
                            || (occurrence.severity() != null
                                    && filter.severity().contains(occurrence.severity())))
                    && (filter.type().isEmpty() || filter.type().contains(occurrence.type()));
        }

        /** Whether it is a cause that is asked about. */
        private boolean namesCause(Occurrence occurrence) {
            PatternFilter filter = query.filter();
            CauseFacts says = occurrence.says();
            return says != null
                    && (filter.category() == null || filter.category().equals(axes.category(occurrence)))
                    && (filter.kind().isEmpty() || filter.kind().contains(says.kind()));
        }

        Population population() {
            return new Population(
                    reports.size(), occurrences, reports.size() - (long) withCause.size(), withoutTime.size());
        }

        List<Pattern> patterns() {
            return groups.entrySet().stream()
                    .filter(group -> group.getValue().recurs(query.minCount(), query.withinDays()))
                    .map(group -> group.getValue().pattern(query.by(), group.getKey()))
                    .sorted(order())
                    .toList();
        }

        private Comparator<Pattern> order() {
            Comparator<Pattern> first = switch (query.sort()) {
                case COUNT -> Comparator.comparingLong(Pattern::reports);
                case CHANGE -> Comparator.comparingLong(Pattern::change);
                case LAST_SEEN -> Comparator.comparing(Pattern::lastSeen);
            };
            return first.thenComparingLong(Pattern::count)
                    .thenComparing(Pattern::lastSeen)
                    .reversed()
                    .thenComparing(pattern -> pattern.values().values().toString());
        }
    }
}
