package dev.debrief.api.reviews;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.api.Names;
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
 * Which causes a pattern review covers. The filters have the names of the parameters of pattern queries. A cause matches a filter with
 * several values if it has any of them. An empty filter is left out and excludes nothing. Each filter has at most 20 values.
 *
 * @param category categories of the cause in the taxonomy
 * @param categoryGroup first-level categories of the cause, including all categories below them
 * @param service exact names of services that the incident affects
 * @param team exact names of teams that own the report
 * @param severity severities of the incident
 * @param type types of the incident
 * @param detection how the incident was detected
 * @param trigger what set the incident off
 * @param factorClass where the cause lies: technical, human, external or organisational
 * @param role what the cause did, such as enabling or worsening the incident
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

    /** The maximum number of values of one filter. */
    static final int MAX_VALUES = 20;

    /** Covers all causes. */
    public static final PatternScope EVERYTHING = new PatternScope(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of());

    public PatternScope {
        category = given(category);
        categoryGroup = given(categoryGroup);
        service = Names.of(given(service));
        team = Names.of(given(team));
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
