package dev.debrief.api.findings;

import dev.debrief.api.findings.BarrierEvent.BarrierRecorded;
import dev.debrief.api.findings.BarrierEvent.BarrierRevised;
import dev.debrief.api.findings.BarrierEvent.BarrierWithdrawn;
import dev.debrief.api.findings.CausalLinkEvent.CausalLinkRecorded;
import dev.debrief.api.findings.CausalLinkEvent.CausalLinkRevised;
import dev.debrief.api.findings.CausalLinkEvent.CausalLinkWithdrawn;
import dev.debrief.api.findings.CauseEvent.CauseReclassified;
import dev.debrief.api.findings.CauseEvent.CauseRecorded;
import dev.debrief.api.findings.CauseEvent.CauseRevised;
import dev.debrief.api.findings.CauseEvent.CauseWithdrawn;
import dev.debrief.api.findings.EvidenceEvent.EvidenceRecorded;
import dev.debrief.api.findings.EvidenceEvent.EvidenceRevised;
import dev.debrief.api.findings.EvidenceEvent.EvidenceWithdrawn;
import dev.debrief.api.findings.ImpactEvent.ImpactRecorded;
import dev.debrief.api.findings.ImpactEvent.ImpactRevised;
import dev.debrief.api.findings.ImpactEvent.ImpactWithdrawn;
import dev.debrief.api.findings.LessonEvent.LessonRecorded;
import dev.debrief.api.findings.LessonEvent.LessonRevised;
import dev.debrief.api.findings.LessonEvent.LessonWithdrawn;
import dev.debrief.api.findings.MitigatorEvent.MitigatorRecorded;
import dev.debrief.api.findings.MitigatorEvent.MitigatorRevised;
import dev.debrief.api.findings.MitigatorEvent.MitigatorWithdrawn;
import dev.debrief.api.findings.PerspectiveEvent.PerspectiveRecorded;
import dev.debrief.api.findings.PerspectiveEvent.PerspectiveRevised;
import dev.debrief.api.findings.PerspectiveEvent.PerspectiveWithdrawn;
import dev.debrief.api.findings.PrecedingChangeEvent.PrecedingChangeRecorded;
import dev.debrief.api.findings.PrecedingChangeEvent.PrecedingChangeRevised;
import dev.debrief.api.findings.PrecedingChangeEvent.PrecedingChangeWithdrawn;
import dev.debrief.api.findings.ResolutionStepEvent.ResolutionStepRecorded;
import dev.debrief.api.findings.ResolutionStepEvent.ResolutionStepRevised;
import dev.debrief.api.findings.ResolutionStepEvent.ResolutionStepWithdrawn;
import dev.debrief.api.findings.SymptomEvent.SymptomRecorded;
import dev.debrief.api.findings.SymptomEvent.SymptomRevised;
import dev.debrief.api.findings.SymptomEvent.SymptomWithdrawn;
import dev.debrief.api.findings.WhyChainEvent.WhyChainRecorded;
import dev.debrief.api.findings.WhyChainEvent.WhyChainRevised;
import dev.debrief.api.findings.WhyChainEvent.WhyChainWithdrawn;
import dev.debrief.api.report.ReportEvent;

/**
 * Events about findings. Each kind of finding has its own events, which are stored for ever and can change their form
 * independently; this type holds what they have in common.
 */
public sealed interface FindingEvent<F extends Finding> extends ReportEvent
        permits CauseReclassified, FindingEvent.Recorded, FindingEvent.Revised, FindingEvent.Withdrawn {

    FindingId findingId();

    /** A finding was recorded. */
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

    /** A finding was corrected. */
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

    /** A finding was withdrawn. */
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

        /** The content of the finding before it was withdrawn. */
        F finding();
    }
}
