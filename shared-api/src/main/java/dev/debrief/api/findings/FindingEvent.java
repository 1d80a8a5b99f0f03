package dev.debrief.api.findings;

import dev.debrief.api.report.ReportEvent;
import dev.debrief.api.report.ReportId;
import dev.debrief.api.taxonomy.CategoryId;

/**
 * Events about findings. Each kind of finding has its own events, which are stored for ever and can change their form
 * independently; this type holds what they have in common.
 */
public sealed interface FindingEvent<F extends Finding> extends ReportEvent {

    FindingId findingId();

    /** A finding was recorded. */
    sealed interface Recorded<F extends Finding> extends FindingEvent<F> {

        F finding();
    }

    /** A finding was corrected. */
    sealed interface Corrected<F extends Finding> extends FindingEvent<F> {

        F from();

        F to();
    }

    /** A finding was withdrawn. */
    sealed interface Withdrawn<F extends Finding> extends FindingEvent<F> {

        /** The content of the finding before it was withdrawn. */
        F finding();
    }

    /** An impact was recorded. */
    record ImpactRecorded(ReportId reportId, FindingId findingId, Impact finding) implements Recorded<Impact> {}

    /** An impact was corrected. */
    record ImpactCorrected(ReportId reportId, FindingId findingId, Impact from, Impact to, String reason)
            implements Corrected<Impact> {}

    /** An impact was withdrawn. */
    record ImpactWithdrawn(ReportId reportId, FindingId findingId, Impact finding, String reason)
            implements Withdrawn<Impact> {}

    /** A symptom was recorded. */
    record SymptomRecorded(ReportId reportId, FindingId findingId, Symptom finding) implements Recorded<Symptom> {}

    /** A symptom was corrected. */
    record SymptomCorrected(ReportId reportId, FindingId findingId, Symptom from, Symptom to, String reason)
            implements Corrected<Symptom> {}

    /** A symptom was withdrawn. */
    record SymptomWithdrawn(ReportId reportId, FindingId findingId, Symptom finding, String reason)
            implements Withdrawn<Symptom> {}

    /** A cause was recorded. */
    record CauseRecorded(ReportId reportId, FindingId findingId, Cause finding) implements Recorded<Cause> {}

    /** A cause was corrected. */
    record CauseCorrected(ReportId reportId, FindingId findingId, Cause from, Cause to, String reason)
            implements Corrected<Cause> {}

    /** A cause got another category. Earlier versions of the report keep the previous category. */
    record CauseReclassified(ReportId reportId, FindingId findingId, CategoryId from, CategoryId to, String reason)
            implements FindingEvent<Cause> {}

    /** A cause was withdrawn. */
    record CauseWithdrawn(ReportId reportId, FindingId findingId, Cause finding, String reason)
            implements Withdrawn<Cause> {}

    /** A causal link was recorded. */
    record CausalLinkRecorded(ReportId reportId, FindingId findingId, CausalLink finding)
            implements Recorded<CausalLink> {}

    /** A causal link was corrected. */
    record CausalLinkCorrected(ReportId reportId, FindingId findingId, CausalLink from, CausalLink to, String reason)
            implements Corrected<CausalLink> {}

    /** A causal link was withdrawn. */
    record CausalLinkWithdrawn(ReportId reportId, FindingId findingId, CausalLink finding, String reason)
            implements Withdrawn<CausalLink> {}

    /** A why chain was recorded. */
    record WhyChainRecorded(ReportId reportId, FindingId findingId, WhyChain finding) implements Recorded<WhyChain> {}

    /** A why chain was corrected. */
    record WhyChainCorrected(ReportId reportId, FindingId findingId, WhyChain from, WhyChain to, String reason)
            implements Corrected<WhyChain> {}

    /** A why chain was withdrawn. */
    record WhyChainWithdrawn(ReportId reportId, FindingId findingId, WhyChain finding, String reason)
            implements Withdrawn<WhyChain> {}

    /** A barrier was recorded. */
    record BarrierRecorded(ReportId reportId, FindingId findingId, Barrier finding) implements Recorded<Barrier> {}

    /** A barrier was corrected. */
    record BarrierCorrected(ReportId reportId, FindingId findingId, Barrier from, Barrier to, String reason)
            implements Corrected<Barrier> {}

    /** A barrier was withdrawn. */
    record BarrierWithdrawn(ReportId reportId, FindingId findingId, Barrier finding, String reason)
            implements Withdrawn<Barrier> {}

    /** A preceding change was recorded. */
    record PrecedingChangeRecorded(ReportId reportId, FindingId findingId, PrecedingChange finding)
            implements Recorded<PrecedingChange> {}

    /** A preceding change was corrected. */
    record PrecedingChangeCorrected(
            ReportId reportId, FindingId findingId, PrecedingChange from, PrecedingChange to, String reason)
            implements Corrected<PrecedingChange> {}

    /** A preceding change was withdrawn. */
    record PrecedingChangeWithdrawn(ReportId reportId, FindingId findingId, PrecedingChange finding, String reason)
            implements Withdrawn<PrecedingChange> {}

    /** A resolution step was recorded. */
    record ResolutionStepRecorded(ReportId reportId, FindingId findingId, ResolutionStep finding)
            implements Recorded<ResolutionStep> {}

    /** A resolution step was corrected. */
    record ResolutionStepCorrected(
            ReportId reportId, FindingId findingId, ResolutionStep from, ResolutionStep to, String reason)
            implements Corrected<ResolutionStep> {}

    /** A resolution step was withdrawn. */
    record ResolutionStepWithdrawn(ReportId reportId, FindingId findingId, ResolutionStep finding, String reason)
            implements Withdrawn<ResolutionStep> {}

    /** A mitigator was recorded. */
    record MitigatorRecorded(ReportId reportId, FindingId findingId, Mitigator finding)
            implements Recorded<Mitigator> {}

    /** A mitigator was corrected. */
    record MitigatorCorrected(ReportId reportId, FindingId findingId, Mitigator from, Mitigator to, String reason)
            implements Corrected<Mitigator> {}

    /** A mitigator was withdrawn. */
    record MitigatorWithdrawn(ReportId reportId, FindingId findingId, Mitigator finding, String reason)
            implements Withdrawn<Mitigator> {}

    /** A lesson was recorded. */
    record LessonRecorded(ReportId reportId, FindingId findingId, Lesson finding) implements Recorded<Lesson> {}

    /** A lesson was corrected. */
    record LessonCorrected(ReportId reportId, FindingId findingId, Lesson from, Lesson to, String reason)
            implements Corrected<Lesson> {}

    /** A lesson was withdrawn. */
    record LessonWithdrawn(ReportId reportId, FindingId findingId, Lesson finding, String reason)
            implements Withdrawn<Lesson> {}

    /** Evidence was recorded. */
    record EvidenceRecorded(ReportId reportId, FindingId findingId, Evidence finding) implements Recorded<Evidence> {}

    /** Evidence was corrected. */
    record EvidenceCorrected(ReportId reportId, FindingId findingId, Evidence from, Evidence to, String reason)
            implements Corrected<Evidence> {}

    /** Evidence was withdrawn. */
    record EvidenceWithdrawn(ReportId reportId, FindingId findingId, Evidence finding, String reason)
            implements Withdrawn<Evidence> {}

    /** A perspective was recorded. */
    record PerspectiveRecorded(ReportId reportId, FindingId findingId, Perspective finding)
            implements Recorded<Perspective> {}

    /** A perspective was corrected. */
    record PerspectiveCorrected(ReportId reportId, FindingId findingId, Perspective from, Perspective to, String reason)
            implements Corrected<Perspective> {}

    /** A perspective was withdrawn. */
    record PerspectiveWithdrawn(ReportId reportId, FindingId findingId, Perspective finding, String reason)
            implements Withdrawn<Perspective> {}
}
