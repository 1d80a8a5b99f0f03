package dev.debrief.api.findings;

import dev.debrief.api.causes.BarrierEvent.BarrierRecorded;
import dev.debrief.api.causes.BarrierEvent.BarrierRevised;
import dev.debrief.api.causes.BarrierEvent.BarrierWithdrawn;
import dev.debrief.api.causes.CausalLinkEvent.CausalLinkRecorded;
import dev.debrief.api.causes.CausalLinkEvent.CausalLinkRevised;
import dev.debrief.api.causes.CausalLinkEvent.CausalLinkWithdrawn;
import dev.debrief.api.causes.CauseEvent.CauseReclassified;
import dev.debrief.api.causes.CauseEvent.CauseRecorded;
import dev.debrief.api.causes.CauseEvent.CauseRevised;
import dev.debrief.api.causes.CauseEvent.CauseWithdrawn;
import dev.debrief.api.causes.PrecedingChangeEvent.PrecedingChangeRecorded;
import dev.debrief.api.causes.PrecedingChangeEvent.PrecedingChangeRevised;
import dev.debrief.api.causes.PrecedingChangeEvent.PrecedingChangeWithdrawn;
import dev.debrief.api.causes.SymptomEvent.SymptomRecorded;
import dev.debrief.api.causes.SymptomEvent.SymptomRevised;
import dev.debrief.api.causes.SymptomEvent.SymptomWithdrawn;
import dev.debrief.api.causes.WhyChainEvent.WhyChainRecorded;
import dev.debrief.api.causes.WhyChainEvent.WhyChainRevised;
import dev.debrief.api.causes.WhyChainEvent.WhyChainWithdrawn;
import dev.debrief.api.evidence.EvidenceEvent.EvidenceRecorded;
import dev.debrief.api.evidence.EvidenceEvent.EvidenceRevised;
import dev.debrief.api.evidence.EvidenceEvent.EvidenceWithdrawn;
import dev.debrief.api.impact.ImpactEvent.ImpactRecorded;
import dev.debrief.api.impact.ImpactEvent.ImpactRevised;
import dev.debrief.api.impact.ImpactEvent.ImpactWithdrawn;
import dev.debrief.api.lessons.LessonEvent.LessonRecorded;
import dev.debrief.api.lessons.LessonEvent.LessonRevised;
import dev.debrief.api.lessons.LessonEvent.LessonWithdrawn;
import dev.debrief.api.perspectives.PerspectiveEvent.PerspectiveRecorded;
import dev.debrief.api.perspectives.PerspectiveEvent.PerspectiveRevised;
import dev.debrief.api.perspectives.PerspectiveEvent.PerspectiveWithdrawn;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.resolution.MitigatorEvent.MitigatorRecorded;
import dev.debrief.api.resolution.MitigatorEvent.MitigatorRevised;
import dev.debrief.api.resolution.MitigatorEvent.MitigatorWithdrawn;
import dev.debrief.api.resolution.ResolutionStepEvent.ResolutionStepRecorded;
import dev.debrief.api.resolution.ResolutionStepEvent.ResolutionStepRevised;
import dev.debrief.api.resolution.ResolutionStepEvent.ResolutionStepWithdrawn;

/**
 * What happened to a finding. Each kind of finding has events of its own, which are kept for ever and may change their form without
 * the others; what they have in common is told here, once.
 */
public sealed interface FindingEvent<F extends Finding> extends ReportEvent
        permits CauseReclassified, FindingEvent.Recorded, FindingEvent.Revised, FindingEvent.Withdrawn {

    FindingId findingId();

    /** It was stated for the first time. */
    sealed interface Recorded<F extends Finding> extends FindingEvent<F>
            permits BarrierRecorded,
                    CausalLinkRecorded,
                    CauseRecorded,
                    EvidenceRecorded,
                    ImpactRecorded,
                    LessonRecorded,
                    MitigatorRecorded,
                    PerspectiveRecorded,
                    PrecedingChangeRecorded,
                    ResolutionStepRecorded,
                    SymptomRecorded,
                    WhyChainRecorded {

        F finding();
    }

    /** It says something else from now on. */
    sealed interface Revised<F extends Finding> extends FindingEvent<F>
            permits BarrierRevised,
                    CausalLinkRevised,
                    CauseRevised,
                    EvidenceRevised,
                    ImpactRevised,
                    LessonRevised,
                    MitigatorRevised,
                    PerspectiveRevised,
                    PrecedingChangeRevised,
                    ResolutionStepRevised,
                    SymptomRevised,
                    WhyChainRevised {

        F from();

        F to();
    }

    /** It was taken back. */
    sealed interface Withdrawn<F extends Finding> extends FindingEvent<F>
            permits BarrierWithdrawn,
                    CausalLinkWithdrawn,
                    CauseWithdrawn,
                    EvidenceWithdrawn,
                    ImpactWithdrawn,
                    LessonWithdrawn,
                    MitigatorWithdrawn,
                    PerspectiveWithdrawn,
                    PrecedingChangeWithdrawn,
                    ResolutionStepWithdrawn,
                    SymptomWithdrawn,
                    WhyChainWithdrawn {

        /** What it said. */
        F finding();
    }
}
