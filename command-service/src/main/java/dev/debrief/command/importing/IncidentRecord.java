package dev.debrief.command.importing;

import static dev.debrief.command.importing.LenientFields.line;
import static dev.debrief.command.importing.LenientFields.text;

import dev.debrief.api.Identity;
import dev.debrief.api.Text;
import dev.debrief.api.WebAddress;
import dev.debrief.api.document.DocumentAnswer.Item;
import dev.debrief.api.importing.ImportCommand.ImportIncident;
import dev.debrief.api.importing.Origin;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.Detection;
import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.incident.IncidentStatus;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.incident.WrittenSeverity;
import dev.debrief.api.links.Link;
import dev.debrief.api.links.LinkKind;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.scope.Service;
import dev.debrief.api.scope.ServiceKind;
import dev.debrief.api.teams.Team;
import dev.debrief.api.timeline.TimelineEntry;
import dev.debrief.command.support.DocumentParser;
import dev.debrief.command.support.IdempotencyKey;
import dev.debrief.command.support.zones.WrittenZones;
import dev.debrief.support.markdown.Sentences;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An incident in the format of post-mortem collections, parsed into the command that imports it. Unknown values stay empty; assumptions and
 * omissions are in {@link #notes()}.
 */
final class IncidentRecord {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int DATE_LENGTH = 10;

    private final JsonNode json;
    private final ZoneId zone;
    private final LenientFields fields;

    IncidentRecord(JsonNode json) {
        this.json = json;
        String named = text(json.path("extra").path("timezone"));
        Optional<ZoneId> known = named == null ? Optional.empty() : zoneOf(named, json);
        this.zone = known.orElse(UTC);
        this.fields = new LenientFields(zone);
        if (named != null && known.isEmpty()) {
            fields.note("timezone '" + line(named, 50) + "' is not known: times without a zone were read as UTC");
        }
    }

    /**
     * The command with the document that the text of the record becomes.
     *
     * @throws UnusableRecord if the record cannot be imported
     */
    ImportIncident command(String fingerprint, DocumentParser parser, Identity caller) {
        ImportIncident command = command(fingerprint);
        return new BodyRecord(fields.body(json.path("body")), zone, fields)
                .command(command, parser, caller)
                .map(command::with)
                .orElse(command);
    }

    /** Notes the entries of the text that a rule refused. */
    void refused(List<Item> items) {
        items.forEach(item -> fields.note("body, line %d: %s".formatted(item.line(), item.message())));
    }

    /** @throws UnusableRecord if the record cannot be imported */
    ImportIncident command(String fingerprint) {
        if (!json.isObject()) {
            throw new UnusableRecord("must be a JSON object");
        }
        Origin origin = origin();
        ReportId report = new ReportId(IdempotencyKey.derivedFrom("import", origin.system(), origin.externalId()));
        Instant start = fields.time("start", json.path("start"));
        Map<MilestoneName, Instant> milestones = milestones(start);
        UpdateRecords updates = new UpdateRecords(json.path("extra").path("updates"), zone, fields);
        List<TimelineEntry> timeline = updates.timeline(origin);
        Instant ended = milestones.get(MilestoneName.IMPACT_ENDED);
        if (ended != null && updates.areResolved(timeline)) {
            milestones.put(MilestoneName.RESOLVED, ended);
        }
        CauseRecords causes = CauseRecords.read(json.path("causes"), fields);
        return new ImportIncident(
                report,
                origin,
                fingerprint,
                declaration(origin, start),
                milestones.containsKey(MilestoneName.IMPACT_ENDED) ? IncidentStatus.RESOLVED : updates.status(),
                milestones,
                timeline,
                causes.stated(),
                causes.classified(),
                null);
    }

    /** The assumptions and omissions, as texts for the importer. */
    List<String> notes() {
        return fields.notes();
    }

    private Origin origin() {
        String id = text(json.path("id"));
        if (id == null) {
            throw new UnusableRecord("id is missing");
        }
        JsonNode source = json.path("source");
        String system = source.isObject() ? text(source.path("repo")) : text(source);
        return new Origin(
                system == null ? "import" : line(system, Text.SHORT),
                id,
                text(json.path("url")),
                Optional.ofNullable(text(json.path("company")))
                        .map(name -> line(name, Text.SHORT))
                        .orElse(null));
    }

    private Declaration declaration(Origin origin, @Nullable Instant start) {
        String word = text(json.path("severity"));
        Severity severity = word == null ? null : WrittenSeverity.of(word).orElse(null);
        String rationale = word == null ? null : "The source rates it '" + line(word, 50) + "'.";
        if (word != null && severity == null) {
            fields.note("severity '" + line(word, 50) + "' is not a severity of Debrief: left open");
        }
        return new Declaration(
                title(origin),
                IncidentType.OUTAGE,
                severity,
                rationale,
                fields.longText("summary", json.path("summary")),
                services(),
                detection(),
                start,
                start == null ? day() : null,
                UTC,
                links(origin),
                teams());
    }

    private String title(Origin origin) {
        String title = text(json.path("title"));
        if (title != null) {
            return line(title, Text.SHORT);
        }
        fields.note("title is missing: created from the text or the id");
        for (String field : List.of("summary", "body")) {
            String words = text(json.path(field));
            if (words != null) {
                return line(Sentences.first(words), 120);
            }
        }
        return line(origin.externalId(), Text.SHORT);
    }

    private List<Service> services() {
        return names("services").stream()
                .map(name -> new Service(name, ServiceKind.SERVICE))
                .toList();
    }

    private List<Team> teams() {
        return names("teams").stream().map(Team::new).toList();
    }

    /** The distinct values in the order of the source. */
    private SequencedSet<String> names(String field) {
        SequencedSet<String> names = new LinkedHashSet<>();
        for (JsonNode name : json.path(field)) {
            String text = text(name);
            if (text != null) {
                names.add(line(text, Text.SHORT));
            }
        }
        return names;
    }

    private @Nullable Detection detection() {
        String word = text(json.path("detection"));
        if (word == null) {
            return null;
        }
        Optional<DetectionMethod> method = SourceVocabulary.named(DetectionMethod.values(), word);
        if (method.isEmpty()) {
            fields.note("detection '" + line(word, 50) + "' is not a detection method of Debrief: left out");
        }
        return method.map(one -> new Detection(one, null)).orElse(null);
    }

    private List<Link> links(Origin origin) {
        if (origin.url() == null) {
            return List.of();
        }
        if (!WebAddress.Validator.holds(origin.url())) {
            fields.note(
                    "url '" + line(origin.url(), 50) + "' is not a web address: kept with the origin, not as a link");
            return List.of();
        }
        return List.of(new Link(origin.url(), "Published by the source", LinkKind.STATUS_PAGE));
    }

    /** The milestones of impact, detection and repair, as far as the source dates them. */
    private Map<MilestoneName, Instant> milestones(@Nullable Instant start) {
        Map<MilestoneName, Instant> milestones = new EnumMap<>(MilestoneName.class);
        JsonNode extra = json.path("extra");
        put(milestones, MilestoneName.IMPACT_ENDED, start, end(start));
        put(
                milestones,
                MilestoneName.DETECTED,
                start,
                fields.optionalTime("extra.first_detected", extra.path("first_detected")));
        put(milestones, MilestoneName.REPORTED, start, fields.optionalTime("extra.declared", extra.path("declared")));
        put(milestones, MilestoneName.MITIGATED, start, fields.optionalTime("extra.repaired", extra.path("repaired")));
        return milestones;
    }

    private void put(
            Map<MilestoneName, Instant> milestones, MilestoneName name, @Nullable Instant start, @Nullable Instant at) {
        if (at == null) {
            return;
        }
        if (!name.isEnd() || start == null || !at.isBefore(start)) {
            milestones.put(name, at);
        } else if (json.path("extra").path("time_conflict").asBoolean(false)) {
            fields.note(name + " " + at + " is before the start, according to the source: left out");
        } else if (name == MilestoneName.IMPACT_ENDED) {
            throw new UnusableRecord("end " + at + " lies before start " + start);
        } else {
            fields.note(name + " " + at + " is before the start: left out");
        }
    }

    private @Nullable Instant end(@Nullable Instant start) {
        Instant end = fields.time("end", json.path("end"));
        JsonNode minutes = json.path("duration_minutes");
        if (end == null && start == null && !minutes.isNull() && !minutes.isMissingNode()) {
            fields.note("duration_minutes has no time of start: left out");
        }
        if (end != null || start == null || !minutes.isIntegralNumber()) {
            return end;
        }
        if (minutes.longValue() < 0
                || minutes.longValue() > Duration.ofDays(3650).toMinutes()) {
            throw new UnusableRecord("duration_minutes " + minutes.asString() + " is impossible");
        }
        return start.plus(Duration.ofMinutes(minutes.longValue()));
    }

    private @Nullable LocalDate day() {
        String date = Optional.ofNullable(text(json.path("date"))).orElse(text(json.path("start")));
        if (date == null || date.matches("\\d{4}(-\\d{2})?")) {
            fields.note(date == null ? "no time is known" : "only the period " + date + " is known: left out");
            return null;
        }
        try {
            return LenientTime.date(date);
        } catch (DateTimeException e) {
            throw new UnusableRecord("date '" + line(date, 50) + "' is no date");
        }
    }

    /** An IANA name, an offset or an abbreviation. */
    private static Optional<ZoneId> zoneOf(String name, JsonNode json) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return WrittenZones.named(name).flatMap(zone -> zone.zone(roughDay(json), UTC));
        }
    }

    private static LocalDate roughDay(JsonNode json) {
        String start = Optional.ofNullable(text(json.path("start"))).orElse("");
        try {
            return LenientTime.date(start.substring(0, Math.min(start.length(), DATE_LENGTH)));
        } catch (DateTimeException e) {
            return LocalDate.EPOCH;
        }
    }
}
