package dev.debrief.web.edit;

import static dev.debrief.web.edit.Field.choice;
import static dev.debrief.web.edit.Field.choices;
import static dev.debrief.web.edit.Field.line;
import static dev.debrief.web.edit.Field.reason;
import static dev.debrief.web.edit.Field.text;
import static dev.debrief.web.edit.Field.time;
import static dev.debrief.web.edit.Operation.correct;
import static dev.debrief.web.edit.Operation.post;

import dev.debrief.api.findings.BarrierOutcome;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.findings.EvidenceKind;
import dev.debrief.api.findings.FactorClass;
import dev.debrief.api.findings.FactorRole;
import dev.debrief.api.findings.ImpactDimension;
import dev.debrief.api.findings.LessonKind;
import dev.debrief.api.findings.MitigatorKind;
import dev.debrief.api.findings.StepOutcome;
import dev.debrief.api.findings.WhyFocus;
import dev.debrief.web.edit.Field.Kind;
import java.util.List;
import java.util.stream.Stream;

/** Findings of each kind are recorded, corrected and withdrawn. */
final class FindingOperations {

    private FindingOperations() {}

    static List<Operation> all() {
        return Stream.of(
                        of("impact", "/impacts", "/impacts", impact()),
                        of(
                                "symptom",
                                "/symptoms",
                                "/analysis/symptoms",
                                text("text").needed(),
                                time("observedAt")),
                        of("cause", "/causes", "/analysis/causes", cause()),
                        of("causal-link", "/causal-links", "/analysis/causalLinks", link()),
                        of("why-chain", "/why-chains", "/analysis/whyChains", whys()),
                        of("barrier", "/barriers", "/analysis/barriers", barrier()),
                        of("change", "/changes", "/analysis/changes", change()),
                        of("resolution-step", "/resolution-steps", "/resolutionSteps", step()),
                        of("mitigator", "/mitigators", "/mitigators", mitigator()),
                        of("lesson", "/lessons", "/lessons", lesson()),
                        of("evidence", "/evidence", "/evidence", evidence()),
                        of("perspective", "/perspectives", "/perspectives", perspective()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Operation> of(String name, String path, String source, Field... fields) {
        return List.of(
                post(name, path, fields),
                correct(name + "-correction", path + "/{}", source, fields),
                post(name + "-withdrawal", path + "/{}/withdrawal", reason()));
    }

    private static Field[] impact() {
        return new Field[] {
            choice("dimension", ImpactDimension.class).needed(),
            text("text"),
            line("metric"),
            Field.of(Kind.NUMBER, "amount/value"),
            line("amount/unit"),
            Field.of(Kind.CHECK, "estimated")
        };
    }

    private static Field[] cause() {
        return new Field[] {
            choice("kind", CauseKind.class).needed(),
            text("text").needed(),
            Field.of(Kind.CHECK, "primary"),
            choice("category", Choices.CATEGORIES),
            choice("factorClass", FactorClass.class),
            choice("role", FactorRole.class),
            choices("evidence", Choices.EVIDENCE)
        };
    }

    private static Field[] link() {
        return new Field[] {
            choice("from", Choices.CAUSES).needed(),
            choice("to", Choices.EFFECTS).needed(),
            text("text")
        };
    }

    private static Field[] whys() {
        return new Field[] {
            choice("focus", WhyFocus.class).needed(),
            Field.of(Kind.WHYS, "whys").needed()
        };
    }

    private static Field[] barrier() {
        return new Field[] {
            text("expected").needed(),
            choice("outcome", BarrierOutcome.class).needed(),
            text("why"),
            choice("cause", Choices.CAUSES)
        };
    }

    private static Field[] change() {
        return new Field[] {text("text").needed(), time("occurredAt").needed(), choice("cause", Choices.CAUSES)};
    }

    private static Field[] step() {
        return new Field[] {
            text("action").needed(), time("occurredAt"), text("rationale"), choice("outcome", StepOutcome.class)
        };
    }

    private static Field[] mitigator() {
        return new Field[] {choice("kind", MitigatorKind.class), text("text").needed(), text("benefit")};
    }

    private static Field[] lesson() {
        return new Field[] {
            choice("kind", LessonKind.class).needed(), text("text").needed()
        };
    }

    private static Field[] evidence() {
        return new Field[] {
            choice("kind", EvidenceKind.class).needed(),
            line("label").needed(),
            line("url"),
            text("description"),
            time("from"),
            time("to"),
            choices("timelineEvents", Choices.TIMELINE)
        };
    }

    private static Field[] perspective() {
        return new Field[] {text("text").needed(), Field.of(Kind.CHECK, "confidential")};
    }
}
