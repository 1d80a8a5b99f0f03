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

/** One controller for each kind of finding, except perspectives, which belong to their authors. */
final class FindingControllers {

    private FindingControllers() {}

    @RestController
    @RequestMapping("/api/reports/{id}/impacts")
    @Tag(
            name = "Impacts",
            description = "The harm that an incident caused, in five dimensions, with an amount where known")
    @FindingName("an impact")
    static class Impacts extends FindingController<Impact> {
        Impacts(Commands commands) {
            super(Impact.class, commands);
        }
    }

    @RestController
    @RequestMapping("/api/reports/{id}/symptoms")
    @Tag(name = "Symptoms", description = "What was observed, as opposed to why it happened")
    @FindingName("a symptom")
    static class Symptoms extends FindingController<Symptom> {
        Symptoms(Commands commands) {
            super(Symptom.class, commands);
        }
    }

    @RestController
    @RequestMapping("/api/reports/{id}/causes")
    @Tag(name = "Causes", description = "Root causes and contributing factors, classified on the taxonomy")
    @FindingName("a cause")
    static class Causes extends FindingController<Cause> {
        Causes(Commands commands) {
            super(Cause.class, commands);
        }
    }

    @RestController
    @RequestMapping("/api/reports/{id}/causal-links")
    @Tag(name = "Causal links", description = "Which finding led to which other finding")
    @FindingName("a causal link")
    static class CausalLinks extends FindingController<CausalLink> {
        CausalLinks(Commands commands) {
            super(CausalLink.class, commands);
        }
    }

    @RestController
    @RequestMapping("/api/reports/{id}/why-chains")
    @Tag(name = "Why chains", description = "Chains of why questions and answers that lead to a cause")
    @FindingName("a why chain")
    static class WhyChains extends FindingController<WhyChain> {
        WhyChains(Commands commands) {
            super(WhyChain.class, commands);
        }
    }

    @RestController
    @RequestMapping("/api/reports/{id}/barriers")
    @Tag(name = "Barriers", description = "Safeguards that should have stopped the incident, and whether they did")
    @FindingName("a barrier")
    static class Barriers extends FindingController<Barrier> {
        Barriers(Commands commands) {
            super(Barrier.class, commands);
        }
    }

    @RestController
    @RequestMapping("/api/reports/{id}/changes")
    @Tag(name = "Changes", description = "Changes shortly before the incident")
    @FindingName("a preceding change")
    static class Changes extends FindingController<PrecedingChange> {
        Changes(Commands commands) {
            super(PrecedingChange.class, commands);
        }
    }

    @RestController
    @RequestMapping("/api/reports/{id}/resolution-steps")
    @Tag(name = "Resolution steps", description = "Steps to resolve the incident, and their results")
    @FindingName("a resolution step")
    static class ResolutionSteps extends FindingController<ResolutionStep> {
        ResolutionSteps(Commands commands) {
            super(ResolutionStep.class, commands);
        }
    }

    @RestController
    @RequestMapping("/api/reports/{id}/mitigators")
    @Tag(name = "Mitigators", description = "What kept the incident from becoming worse")
    @FindingName("a mitigator")
    static class Mitigators extends FindingController<Mitigator> {
        Mitigators(Commands commands) {
            super(Mitigator.class, commands);
        }
    }

    @RestController
    @RequestMapping("/api/reports/{id}/lessons")
    @Tag(name = "Lessons", description = "What to remember from the incident")
    @FindingName("a lesson")
    static class Lessons extends FindingController<Lesson> {
        Lessons(Commands commands) {
            super(Lesson.class, commands);
        }
    }

    @RestController
    @RequestMapping("/api/reports/{id}/evidence")
    @Tag(name = "Evidence", description = "The material that supports the report")
    @FindingName("a piece of evidence")
    static class EvidenceItems extends FindingController<Evidence> {
        EvidenceItems(Commands commands) {
            super(Evidence.class, commands);
        }
    }
}
