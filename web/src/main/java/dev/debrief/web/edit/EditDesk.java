package dev.debrief.web.edit;

import dev.debrief.api.postmortem.PostmortemStage;
import dev.debrief.web.api.Api.Written;
import dev.debrief.web.api.ApiProblem;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;

/** Edits the parts of a report, each with a form of its own, which the page of the report can show in place. */
@Component
class EditDesk implements Desk {

    /** Where one can return to after an edit. */
    private static final List<String> PAGES = List.of("", "live", "review");

    /** The stages in which a report is as its reviewers have read it. */
    private static final Set<String> APPROVED = Stream.of(
                    PostmortemStage.APPROVED, PostmortemStage.PUBLISHED, PostmortemStage.CLOSED)
            .map(PostmortemStage::toString)
            .collect(Collectors.toUnmodifiableSet());

    private final Clock clock;

    EditDesk(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void open(Routes routes) {
        routes.get("/incidents/{id}/edit/{operation}", this::form);
        routes.post("/incidents/{id}/edit/{operation}", this::send);
    }

    private ServerResponse form(Visit visit) {
        Editing editing = Editing.of(visit, operation(visit));
        FormFields fields = new FormFields(visit, editing, clock);
        return show(visit, HttpStatus.OK, editing, fields.fresh(), null);
    }

    private ServerResponse send(Visit visit) {
        Operation operation = operation(visit);
        Editing editing = Editing.of(visit, operation);
        try {
            Written written = visit.api()
                    .write(
                            operation.method(),
                            Question.at("/api/reports/{}", visit.path("id")).then(path(visit, operation)),
                            body(visit, operation, editing),
                            operation.creates() || operation.path().endsWith("replies") ? visit.param("once-only") : "",
                            operation.isConditional() ? visit.param("base-version") : "");
            return visit.seeOther(after(visit, written));
        } catch (ApiProblem problem) {
            ApiProblem shown = problem.shownInPage();
            FormFields fields = new FormFields(visit, editing, clock);
            return show(
                    visit,
                    shown.httpStatus(),
                    editing,
                    fields.typed(shown, shown.status() == HttpStatus.PRECONDITION_FAILED.value()),
                    shown);
        }
    }

    private static @Nullable JsonNode body(Visit visit, Operation operation, Editing editing) {
        return operation.fields().isEmpty()
                ? null
                : Bodies.of(operation, visit, editing.zone(), operation.correction() ? editing.part() : null);
    }

    private static Question path(Visit visit, Operation operation) {
        String place = operation.fields().stream()
                .filter(field -> field.kind() == Field.Kind.PLACE)
                .map(field -> visit.param(field.name()))
                .findFirst()
                .orElse(visit.param("part"));
        return operation.path().contains("{}") ? Question.at(operation.path(), place) : Question.at(operation.path());
    }

    private static String after(Visit visit, Written written) {
        String part = written.id() == null ? visit.param("part") : written.id();
        Question page = Question.at("/incidents/{}", visit.path("id"));
        String back = visit.param("back");
        if (PAGES.contains(back) && !back.isEmpty()) {
            page = page.then(Question.at("/" + back));
        }
        return page.with("said", "recorded").with("seen", written.version())
                + (part.isEmpty() ? "" : "#p-" + part.replaceAll("[^\\w-]", ""));
    }

    private static ServerResponse show(
            Visit visit, HttpStatus status, Editing editing, List<Field.Shown> fields, @Nullable ApiProblem problem) {
        String name = editing.operation().name();
        Form form = new Form(
                editing.operation().title(visit.labels()),
                Question.at("/incidents/{}/edit/" + name, visit.path("id"))
                        .with("part", visit.param("part"))
                        .toString(),
                editing.version(),
                visit.param("once-only").isEmpty() ? UUID.randomUUID().toString() : visit.param("once-only"),
                fields,
                problem,
                problem != null && problem.status() == HttpStatus.PRECONDITION_FAILED.value(),
                mayUndoApproval(editing),
                visit.isPart(),
                visit.param("back"));
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("id", visit.path("id"));
        model.put("title", editing.report().path("title").asString(""));
        model.put("time", visit.times(editing.zone()));
        return visit.show(status, visit.isPart() ? "edit :: form" : "edit", model);
    }

    /** Whether the report is approved, and the edit may change what it says. */
    private static boolean mayUndoApproval(Editing editing) {
        return APPROVED.contains(editing.report().at("/postmortem/stage").asString(""))
                && PostmortemOperations.all().stream()
                        .noneMatch(beside ->
                                beside.name().equals(editing.operation().name()));
    }

    private static Operation operation(Visit visit) {
        return Optional.ofNullable(Operations.all().get(visit.path("operation")))
                .orElseThrow(ApiProblem::missing);
    }

    /**
     * What is edited.
     *
     * @param report the report as it is now
     * @param part the part that is edited, or the report itself
     */
    record Editing(Operation operation, JsonNode report, JsonNode part) {

        static Editing of(Visit visit, Operation operation) {
            JsonNode report = visit.api().tree(Question.at("/api/reports/{}", visit.path("id")));
            return new Editing(operation, report, EditedPart.of(visit, operation, report));
        }

        /**
         * What is edited, as it was at an earlier version.
         *
         * @throws ApiProblem if there is no such version, or it did not have the part
         */
        JsonNode before(Visit visit, String version) {
            JsonNode then = visit.api()
                    .tree(Question.at("/api/reports/{}", visit.path("id")).with("version", version));
            return EditedPart.of(visit, operation, then);
        }

        long version() {
            return report.path("version").asLong();
        }

        ZoneId zone() {
            return ZoneId.of(report.path("displayZone").asString("UTC"));
        }
    }
}
