package dev.debrief.command.findings;

import dev.debrief.api.causes.Barrier;
import dev.debrief.api.causes.BarrierEvent.BarrierRecorded;
import dev.debrief.api.causes.BarrierEvent.BarrierRevised;
import dev.debrief.api.causes.BarrierEvent.BarrierWithdrawn;
import dev.debrief.api.causes.CausalLink;
import dev.debrief.api.causes.CausalLinkEvent.CausalLinkRecorded;
import dev.debrief.api.causes.CausalLinkEvent.CausalLinkRevised;
import dev.debrief.api.causes.CausalLinkEvent.CausalLinkWithdrawn;
import dev.debrief.api.causes.Cause;
import dev.debrief.api.causes.CauseEvent.CauseRecorded;
import dev.debrief.api.causes.CauseEvent.CauseRevised;
import dev.debrief.api.causes.CauseEvent.CauseWithdrawn;
import dev.debrief.api.causes.PrecedingChange;
import dev.debrief.api.causes.PrecedingChangeEvent.PrecedingChangeRecorded;
import dev.debrief.api.causes.PrecedingChangeEvent.PrecedingChangeRevised;
import dev.debrief.api.causes.PrecedingChangeEvent.PrecedingChangeWithdrawn;
import dev.debrief.api.causes.Symptom;
import dev.debrief.api.causes.SymptomEvent.SymptomRecorded;
import dev.debrief.api.causes.SymptomEvent.SymptomRevised;
import dev.debrief.api.causes.SymptomEvent.SymptomWithdrawn;
import dev.debrief.api.causes.WhyChain;
import dev.debrief.api.causes.WhyChainEvent.WhyChainRecorded;
import dev.debrief.api.causes.WhyChainEvent.WhyChainRevised;
import dev.debrief.api.causes.WhyChainEvent.WhyChainWithdrawn;
import dev.debrief.api.evidence.Evidence;
import dev.debrief.api.evidence.EvidenceEvent.EvidenceRecorded;
import dev.debrief.api.evidence.EvidenceEvent.EvidenceRevised;
import dev.debrief.api.evidence.EvidenceEvent.EvidenceWithdrawn;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingCommand.RecordFinding;
import dev.debrief.api.findings.FindingCommand.ReviseFinding;
import dev.debrief.api.findings.FindingCommand.WithdrawFinding;
import dev.debrief.api.findings.FindingEvent;
import dev.debrief.api.impact.Impact;
import dev.debrief.api.impact.ImpactEvent.ImpactRecorded;
import dev.debrief.api.impact.ImpactEvent.ImpactRevised;
import dev.debrief.api.impact.ImpactEvent.ImpactWithdrawn;
import dev.debrief.api.lessons.Lesson;
import dev.debrief.api.lessons.LessonEvent.LessonRecorded;
import dev.debrief.api.lessons.LessonEvent.LessonRevised;
import dev.debrief.api.lessons.LessonEvent.LessonWithdrawn;
import dev.debrief.api.perspectives.Perspective;
import dev.debrief.api.perspectives.PerspectiveEvent.PerspectiveRecorded;
import dev.debrief.api.perspectives.PerspectiveEvent.PerspectiveRevised;
import dev.debrief.api.perspectives.PerspectiveEvent.PerspectiveWithdrawn;
import dev.debrief.api.resolution.Mitigator;
import dev.debrief.api.resolution.MitigatorEvent.MitigatorRecorded;
import dev.debrief.api.resolution.MitigatorEvent.MitigatorRevised;
import dev.debrief.api.resolution.MitigatorEvent.MitigatorWithdrawn;
import dev.debrief.api.resolution.ResolutionStep;
import dev.debrief.api.resolution.ResolutionStepEvent.ResolutionStepRecorded;
import dev.debrief.api.resolution.ResolutionStepEvent.ResolutionStepRevised;
import dev.debrief.api.resolution.ResolutionStepEvent.ResolutionStepWithdrawn;

/** Says in the words of each kind of finding what happened to one. */
final class FindingEvents {

    private FindingEvents() {}

    static FindingEvent<?> recorded(RecordFinding c) {
        return switch (c.finding()) {
            case Barrier f -> new BarrierRecorded(c.reportId(), c.findingId(), f);
            case CausalLink f -> new CausalLinkRecorded(c.reportId(), c.findingId(), f);
            case Cause f -> new CauseRecorded(c.reportId(), c.findingId(), f);
            case Evidence f -> new EvidenceRecorded(c.reportId(), c.findingId(), f);
            case Impact f -> new ImpactRecorded(c.reportId(), c.findingId(), f);
            case Lesson f -> new LessonRecorded(c.reportId(), c.findingId(), f);
            case Mitigator f -> new MitigatorRecorded(c.reportId(), c.findingId(), f);
            case Perspective f -> new PerspectiveRecorded(c.reportId(), c.findingId(), f);
            case PrecedingChange f -> new PrecedingChangeRecorded(c.reportId(), c.findingId(), f);
            case ResolutionStep f -> new ResolutionStepRecorded(c.reportId(), c.findingId(), f);
            case Symptom f -> new SymptomRecorded(c.reportId(), c.findingId(), f);
            case WhyChain f -> new WhyChainRecorded(c.reportId(), c.findingId(), f);
        };
    }

    static FindingEvent<?> revised(ReviseFinding c, Finding from) {
        return switch (c.to()) {
            case Barrier to -> new BarrierRevised(c.reportId(), c.findingId(), (Barrier) from, to, c.reason());
            case CausalLink to -> new CausalLinkRevised(c.reportId(), c.findingId(), (CausalLink) from, to, c.reason());
            case Cause to -> new CauseRevised(c.reportId(), c.findingId(), (Cause) from, to, c.reason());
            case Evidence to -> new EvidenceRevised(c.reportId(), c.findingId(), (Evidence) from, to, c.reason());
            case Impact to -> new ImpactRevised(c.reportId(), c.findingId(), (Impact) from, to, c.reason());
            case Lesson to -> new LessonRevised(c.reportId(), c.findingId(), (Lesson) from, to, c.reason());
            case Mitigator to -> new MitigatorRevised(c.reportId(), c.findingId(), (Mitigator) from, to, c.reason());
            case Perspective to ->
                new PerspectiveRevised(c.reportId(), c.findingId(), (Perspective) from, to, c.reason());
            case PrecedingChange to ->
                new PrecedingChangeRevised(c.reportId(), c.findingId(), (PrecedingChange) from, to, c.reason());
            case ResolutionStep to ->
                new ResolutionStepRevised(c.reportId(), c.findingId(), (ResolutionStep) from, to, c.reason());
            case Symptom to -> new SymptomRevised(c.reportId(), c.findingId(), (Symptom) from, to, c.reason());
            case WhyChain to -> new WhyChainRevised(c.reportId(), c.findingId(), (WhyChain) from, to, c.reason());
        };
    }

    static FindingEvent<?> withdrawn(WithdrawFinding c, Finding finding) {
        return switch (finding) {
            case Barrier f -> new BarrierWithdrawn(c.reportId(), c.findingId(), f, c.reason());
            case CausalLink f -> new CausalLinkWithdrawn(c.reportId(), c.findingId(), f, c.reason());
            case Cause f -> new CauseWithdrawn(c.reportId(), c.findingId(), f, c.reason());
            case Evidence f -> new EvidenceWithdrawn(c.reportId(), c.findingId(), f, c.reason());
            case Impact f -> new ImpactWithdrawn(c.reportId(), c.findingId(), f, c.reason());
            case Lesson f -> new LessonWithdrawn(c.reportId(), c.findingId(), f, c.reason());
            case Mitigator f -> new MitigatorWithdrawn(c.reportId(), c.findingId(), f, c.reason());
            case Perspective f -> new PerspectiveWithdrawn(c.reportId(), c.findingId(), f, c.reason());
            case PrecedingChange f -> new PrecedingChangeWithdrawn(c.reportId(), c.findingId(), f, c.reason());
            case ResolutionStep f -> new ResolutionStepWithdrawn(c.reportId(), c.findingId(), f, c.reason());
            case Symptom f -> new SymptomWithdrawn(c.reportId(), c.findingId(), f, c.reason());
            case WhyChain f -> new WhyChainWithdrawn(c.reportId(), c.findingId(), f, c.reason());
        };
    }
}
