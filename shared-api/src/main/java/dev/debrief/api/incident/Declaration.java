package dev.debrief.api.incident;

import dev.debrief.api.Dated;
import dev.debrief.api.Identity;
import dev.debrief.api.Text;
import dev.debrief.api.links.Link;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.scope.Service;
import dev.debrief.api.teams.Team;
import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an incident when it is declared.
 *
 * @param title title of the report: one line of at most 200 characters
 * @param type kind of incident, such as outage or security
 * @param severity how bad the incident is; null while it is not rated
 * @param severityRationale reason for the severity, at most 2000 characters; null if none is given
 * @param summary what happened, at most 20000 characters; becomes the section description; null if none is given
 * @param services affected services, departments and customer groups, at most 200; empty by default
 * @param detection how the incident was found; null while unknown
 * @param occurredAt start of the incident, never in the future; becomes the milestone impactStarted; null if unknown
 * @param occurredOn day on which the incident began, if its time is unknown; null if not stated
 * @param displayZone time zone in which all times of the report are shown, such as Europe/Berlin; UTC by default
 * @param links links to related resources, at most 100; empty by default; the last one counts for repeated addresses
 * @param teams teams that own the report, at most 50; the caller's own teams by default
 * @param restriction who may see the report from the first event on, besides its teams; null if everybody may
 */
@RecordBuilder
public record Declaration(
        @NotNull @Text(max = Text.SHORT, singleLine = true) String title,
        @NotNull IncidentType type,
        @Nullable Severity severity,
        @Nullable @Text(max = 2000) String severityRationale,
        @Nullable @Text String summary,
        @Size(max = 200) List<@NotNull @Valid Service> services,
        @Valid @Nullable Detection detection,
        @Nullable @Dated Instant occurredAt,
        @Nullable @Dated LocalDate occurredOn,
        ZoneId displayZone,
        @Size(max = 100) List<@NotNull @Valid Link> links,
        @Size(max = 50) List<@NotNull @Valid Team> teams,
        @Valid @Nullable Restriction restriction)
        implements DeclarationBuilder.With {

    public Declaration {
        services = services == null ? List.of() : services;
        displayZone = displayZone == null ? ZoneId.of("UTC") : displayZone;
        links = links == null ? List.of() : links;
        teams = teams == null ? List.of() : teams;
    }

    /** A declaration of a report that everybody may see. */
    public Declaration(
            String title,
            IncidentType type,
            @Nullable Severity severity,
            @Nullable String severityRationale,
            @Nullable String summary,
            List<Service> services,
            @Nullable Detection detection,
            @Nullable Instant occurredAt,
            @Nullable LocalDate occurredOn,
            ZoneId displayZone,
            List<Link> links,
            List<Team> teams) {
        this(
                title,
                type,
                severity,
                severityRationale,
                summary,
                services,
                detection,
                occurredAt,
                occurredOn,
                displayZone,
                links,
                teams,
                null);
    }

    /** The same declaration, with these teams if it names none. */
    public Declaration orOf(Collection<String> others) {
        return teams.isEmpty() ? withTeams(others.stream().map(Team::new).toList()) : this;
    }

    /** The same declaration when this caller makes it: whoever restricts the report can still see it. */
    public Declaration madeBy(Identity caller) {
        return restriction == null ? this : withRestriction(restriction.setBy(caller));
    }

    /** The links by address. If an address occurs twice, the last link counts. */
    public Map<String, Link> linksByUrl() {
        Map<String, Link> byUrl = new LinkedHashMap<>();
        links.forEach(link -> byUrl.put(link.url(), link));
        return byUrl;
    }
}
