package dev.debrief.api.incident;

import dev.debrief.api.Dated;
import dev.debrief.api.Text;
import dev.debrief.api.links.Link;
import dev.debrief.api.scope.Service;
import dev.debrief.api.teams.Team;
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
 * What is said of an incident when it is declared.
 *
 * @param severity not known for some imported incidents; whoever declares one has to rate it
 * @param occurredAt when it began, as far as known: becomes the milestone {@code impactStarted}; never in the future
 * @param occurredOn the day it began, where the time of day is not known
 * @param displayZone the one zone in which all times of the report are rendered; UTC unless said otherwise
 * @param teams whose report it is; those of whoever declares it, unless said otherwise
 */
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
        @Size(max = 50) List<@NotNull @Valid Team> teams) {

    public Declaration {
        services = services == null ? List.of() : services;
        displayZone = displayZone == null ? ZoneId.of("UTC") : displayZone;
        links = links == null ? List.of() : links;
        teams = teams == null ? List.of() : teams;
    }

    /** The same, for these teams if it names none. */
    public Declaration orOf(Collection<String> others) {
        return teams.isEmpty()
                ? new Declaration(
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
                        others.stream().map(Team::new).toList())
                : this;
    }

    /** The links by address; where one is named twice, what was said of it last. */
    public Map<String, Link> linksByUrl() {
        Map<String, Link> byUrl = new LinkedHashMap<>();
        links.forEach(link -> byUrl.put(link.url(), link));
        return byUrl;
    }
}
