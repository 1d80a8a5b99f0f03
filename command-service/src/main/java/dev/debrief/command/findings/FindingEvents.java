package dev.debrief.command.findings;

import dev.debrief.api.findings.Barrier;
import dev.debrief.api.findings.BarrierEvent.BarrierRecorded;
import dev.debrief.api.findings.BarrierEvent.BarrierRevised;
import dev.debrief.api.findings.BarrierEvent.BarrierWithdrawn;
import dev.debrief.api.findings.CausalLink;
import dev.debrief.api.findings.CausalLinkEvent.CausalLinkRecorded;
import dev.debrief.api.findings.CausalLinkEvent.CausalLinkRevised;
import dev.debrief.api.findings.CausalLinkEvent.CausalLinkWithdrawn;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.CauseEvent.CauseRecorded;
import dev.debrief.api.findings.CauseEvent.CauseRevised;
import dev.debrief.api.findings.CauseEvent.CauseWithdrawn;
import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.EvidenceEvent.EvidenceRecorded;
import dev.debrief.api.findings.EvidenceEvent.EvidenceRevised;
import dev.debrief.api.findings.EvidenceEvent.EvidenceWithdrawn;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingCommand.RecordFinding;
import dev.debrief.api.findings.FindingCommand.ReviseFinding;
import dev.debrief.api.findings.FindingCommand.WithdrawFinding;
import dev.debrief.api.findings.FindingEvent;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.ImpactEvent.ImpactRecorded;
import dev.debrief.api.findings.ImpactEvent.ImpactRevised;
import dev.debrief.api.findings.ImpactEvent.ImpactWithdrawn;
import dev.debrief.api.findings.Lesson;
import dev.debrief.api.findings.LessonEvent.LessonRecorded;
import dev.debrief.api.findings.LessonEvent.LessonRevised;
import dev.debrief.api.findings.LessonEvent.LessonWithdrawn;
import dev.debrief.api.findings.Mitigator;
import dev.debrief.api.findings.MitigatorEvent.MitigatorRecorded;
import dev.debrief.api.findings.MitigatorEvent.MitigatorRevised;
import dev.debrief.api.findings.MitigatorEvent.MitigatorWithdrawn;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.findings.PerspectiveEvent.PerspectiveRecorded;
import dev.debrief.api.findings.PerspectiveEvent.PerspectiveRevised;
import dev.debrief.api.findings.PerspectiveEvent.PerspectiveWithdrawn;
import dev.debrief.api.findings.PrecedingChange;
import dev.debrief.api.findings.PrecedingChangeEvent.PrecedingChangeRecorded;
import dev.debrief.api.findings.PrecedingChangeEvent.PrecedingChangeRevised;
import dev.debrief.api.findings.PrecedingChangeEvent.PrecedingChangeWithdrawn;
import dev.debrief.api.findings.ResolutionStep;
import dev.debrief.api.findings.ResolutionStepEvent.ResolutionStepRecorded;
import dev.debrief.api.findings.ResolutionStepEvent.ResolutionStepRevised;
import dev.debrief.api.findings.ResolutionStepEvent.ResolutionStepWithdrawn;
import dev.debrief.api.findings.Symptom;
import dev.debrief.api.findings.SymptomEvent.SymptomRecorded;
import dev.debrief.api.findings.SymptomEvent.SymptomRevised;
import dev.debrief.api.findings.SymptomEvent.SymptomWithdrawn;
import dev.debrief.api.findings.WhyChain;
import dev.debrief.api.findings.WhyChainEvent.WhyChainRecorded;
import dev.debrief.api.findings.WhyChainEvent.WhyChainRevised;
import dev.debrief.api.findings.WhyChainEvent.WhyChainWithdrawn;

/** Creates the events of each kind of finding. */
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
