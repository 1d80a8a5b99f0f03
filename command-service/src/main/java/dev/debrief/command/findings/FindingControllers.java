package dev.debrief.command.findings;

import dev.debrief.api.findings.Barrier;
import dev.debrief.api.findings.CausalLink;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.Lesson;
import dev.debrief.api.findings.Mitigator;
import dev.debrief.api.findings.PrecedingChange;
import dev.debrief.api.findings.ResolutionStep;
import dev.debrief.api.findings.Symptom;
import dev.debrief.api.findings.WhyChain;
import dev.debrief.command.support.Commands;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the findings of each kind are, but for perspectives, which belong to their authors. */
final class FindingControllers {

    private FindingControllers() {}

    @RestController
    @RequestMapping("/api/reports/{id}/impacts")
    @Tag(
            name = "Impacts",
            description = "The harm an incident did, in five dimensions, with an amount where there is one")
    static class Impacts extends FindingController<Impact> {
        Impacts(Commands commands) {
            super(Impact.class, commands);
        }
    }

    @RestController
    @RequestMapping("/api/reports/{id}/symptoms")
    @Tag(name = "Symptoms", description = "What was seen of it, as opposed to why it happened")
    static class Symptoms extends FindingController<Symptom> {
        Symptoms(Commands commands) {
            super(Symptom.class, commands);
        }
    }

    @RestController
    @RequestMapping("/api/reports/{id}/causes")
    @Tag(name = "Causes", description = "Root causes and contributing factors, classified on the taxonomy")
    static class Causes extends FindingController<Cause> {
        Causes(Commands commands) {
            super(Cause.class, commands);
        }
    }

    @RestController
    @RequestMapping("/api/reports/{id}/causal-links")
    @Tag(name = "Causal links", description = "What led to what")
    static class CausalLinks extends FindingController<CausalLink> {
        CausalLinks(Commands commands) {
            super(CausalLink.class, commands);
        }
    }

    @RestController
    @RequestMapping("/api/reports/{id}/why-chains")
    @Tag(name = "Why chains", description = "Why, and why again, until there is a cause that can be mended")
    static class WhyChains extends FindingController<WhyChain> {
        WhyChains(Commands commands) {
            super(WhyChain.class, commands);
        }
    }

    @RestController
    @RequestMapping("/api/reports/{id}/barriers")
    @Tag(name = "Barriers", description = "What should have stopped it, and whether it did")
    static class Barriers extends FindingController<Barrier> {
        Barriers(Commands commands) {
            super(Barrier.class, commands);
        }
    }

    @RestController
    @RequestMapping("/api/reports/{id}/changes")
    @Tag(name = "Changes", description = "What changed just before")
    static class Changes extends FindingController<PrecedingChange> {
        Changes(Commands commands) {
            super(PrecedingChange.class, commands);
        }
    }

    @RestController
    @RequestMapping("/api/reports/{id}/resolution-steps")
    @Tag(name = "Resolution steps", description = "What was done about it, and what came of it")
    static class ResolutionSteps extends FindingController<ResolutionStep> {
        ResolutionSteps(Commands commands) {
            super(ResolutionStep.class, commands);
        }
    }

    @RestController
    @RequestMapping("/api/reports/{id}/mitigators")
    @Tag(name = "Mitigators", description = "What kept it from becoming worse")
    static class Mitigators extends FindingController<Mitigator> {
        Mitigators(Commands commands) {
            super(Mitigator.class, commands);
        }
    }

    @RestController
    @RequestMapping("/api/reports/{id}/lessons")
    @Tag(name = "Lessons", description = "What is to be remembered of it")
    static class Lessons extends FindingController<Lesson> {
        Lessons(Commands commands) {
            super(Lesson.class, commands);
        }
    }

    @RestController
    @RequestMapping("/api/reports/{id}/evidence")
    @Tag(name = "Evidence", description = "The material that supports the report")
    static class EvidenceItems extends FindingController<Evidence> {
        EvidenceItems(Commands commands) {
            super(Evidence.class, commands);
        }
    }
}
