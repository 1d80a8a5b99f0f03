package dev.debrief.api.reviews;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.api.Text;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.FactorClass;
import dev.debrief.api.findings.FactorRole;
import dev.debrief.api.findings.TriggerKind;
import dev.debrief.api.incident.DetectionMethod;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.incident.Severity;
import dev.debrief.api.taxonomy.CategoryId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which causes a pattern review looks at: the filters of the questions about patterns, by the names of their parameters. Where several
 * values are given of one, any of them will do; what is not given leaves nothing out.
 *
 * @param category of the taxonomy
 * @param categoryGroup a category of the first level, whatever stands under it included
 * @param service the exact name of a service that the incident affects
 * @param team the exact name of a team that has the report
 * @param severity of the incident
 * @param type of the incident
 * @param detection how the incident was noticed
 * @param trigger what set the incident off
 * @param factorClass of the cause
 * @param role of the cause
 * @param kind root cause or contributing factor
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PatternScope(
        @Size(max = MAX_VALUES) List<@NotNull CategoryId> category,
        @Size(max = MAX_VALUES) List<@NotNull CategoryId> categoryGroup,
        @Size(max = MAX_VALUES) List<@NotNull @Text(max = Text.SHORT, singleLine = true) String> service,
        @Size(max = MAX_VALUES) List<@NotNull @Text(max = Text.SHORT, singleLine = true) String> team,
        @Size(max = MAX_VALUES) List<@NotNull Severity> severity,
        @Size(max = MAX_VALUES) List<@NotNull IncidentType> type,
        @Size(max = MAX_VALUES) List<@NotNull DetectionMethod> detection,
        @Size(max = MAX_VALUES) List<@NotNull TriggerKind> trigger,
        @Size(max = MAX_VALUES) List<@NotNull FactorClass> factorClass,
        @Size(max = MAX_VALUES) List<@NotNull FactorRole> role,
        @Size(max = MAX_VALUES) List<@NotNull CauseKind> kind) {

    /** How many values can be given of one filter. */
    static final int MAX_VALUES = 20;

    /** Leaves nothing out. */
    public static final PatternScope EVERYTHING = new PatternScope(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of());

    public PatternScope {
        category = given(category);
        categoryGroup = given(categoryGroup);
        service = given(service);
        team = given(team);
        severity = given(severity);
        type = given(type);
        detection = given(detection);
        trigger = given(trigger);
        factorClass = given(factorClass);
        role = given(role);
        kind = given(kind);
    }

    private static <T> List<T> given(List<T> values) {
        return values == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(values));
    }
}
