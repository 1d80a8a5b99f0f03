package dev.debrief.query.report;

import dev.debrief.api.findings.AnalysisView;
import dev.debrief.api.findings.AnalysisView.ClassifiedCause;
import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.FindingVersion;
import dev.debrief.api.findings.WhyChain;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.ExecutiveSummary;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.Remark;
import dev.debrief.api.sections.ExpectedSection;
import dev.debrief.api.sections.SectionName;
import dev.debrief.api.taxonomy.CategoryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remarks on what would improve a report. */
final class Remarks {

    /** A description with more characters is long. */
    private static final int SHORT_DESCRIPTION = 600;

    /** Has a readiness rule of its own. */
    private static final String DESCRIPTION =
            ExpectedSection.DESCRIPTION.sectionName().toString();

    private static final List<MilestoneName> STEPS = List.of(
            MilestoneName.IMPACT_STARTED,
            MilestoneName.DETECTED,
            MilestoneName.ACKNOWLEDGED,
            MilestoneName.MITIGATED,
            MilestoneName.RESOLVED);

    private final List<Remark> remarks = new ArrayList<>();

    private Remarks() {}

    static List<Remark> on(
            ExecutiveSummary summary,
            AnalysisView analysis,
            List<FindingVersion<Evidence>> evidence,
            Map<MilestoneName, Instant> times) {
        Remarks made = new Remarks();
        made.onSummary(summary);
        made.onTimes(times);
        made.onAnalysis(analysis, times.get(MilestoneName.IMPACT_STARTED));
        evidence.forEach(made::onEvidence);
        return made.remarks;
    }

    private void onSummary(ExecutiveSummary summary) {
        summary.missing().stream()
                .filter(section -> !section.equals(DESCRIPTION))
                .forEach(section -> add(
                        "summary-part-missing",
                        PartKind.SECTION,
                        section,
                        "The executive summary has no part “%s”.".formatted(titleOf(section))));
        if (summary.description() != null && summary.description().length() > SHORT_DESCRIPTION) {
            add(
                    "description-long",
                    PartKind.SECTION,
                    ExpectedSection.DESCRIPTION.sectionName(),
                    "Shorten the description to one or two sentences, at most %d characters."
                            .formatted(SHORT_DESCRIPTION));
        }
    }

    /** A milestone that is earlier than the one that usually comes before it. */
    private void onTimes(Map<MilestoneName, Instant> times) {
        Instant before = null;
        for (MilestoneName name : STEPS) {
            Instant at = times.get(name);
            if (at != null && before != null && at.isBefore(before)) {
                add(
                        "milestone-early",
                        PartKind.MILESTONE,
                        name,
                        "This milestone is earlier than the one before it: check both times.");
            }
            before = at == null ? before : at;
        }
    }

    private static String titleOf(String section) {
        return new SectionName(section).expected().map(ExpectedSection::title).orElse(section);
    }

    private void onAnalysis(AnalysisView analysis, @Nullable Instant impactStarted) {
        analysis.causes().forEach(this::onCause);
        for (FindingVersion<WhyChain> chain : analysis.whyChains()) {
            if (chain.finding().whys().size() < WhyChain.ENOUGH) {
                add(
                        "why-chain-short",
                        PartKind.WHY_CHAIN,
                        chain.id(),
                        "Fewer than %d whys: check whether the last answer has a cause itself."
                                .formatted(WhyChain.ENOUGH));
            }
        }
        analysis.changes().stream()
                .filter(change ->
                        impactStarted != null && change.finding().occurredAt().isAfter(impactStarted))
                .forEach(change -> add(
                        "change-after-impact", PartKind.CHANGE, change.id(), "The impact started before this change."));
    }

    private void onCause(ClassifiedCause cause) {
        if (cause.finding().category().equals(CategoryId.UNKNOWN)) {
            add("cause-unclassified", PartKind.CAUSE, cause.id(), "The cause has no category: classify it.");
        }
        if (cause.end() != null) {
            add(
                    "cause-category-ended",
                    PartKind.CAUSE,
                    cause.id(),
                    "Its category is no longer in use (%s): choose another one."
                            .formatted(cause.end().fate()));
        }
    }

    private void onEvidence(FindingVersion<Evidence> evidence) {
        if (evidence.finding().description() == null) {
            add("evidence-undescribed", PartKind.EVIDENCE, evidence.id(), "Describe what the evidence shows.");
        }
    }

    private void add(String rule, PartKind part, @Nullable Object id, String message) {
        remarks.add(new Remark(rule, part, id == null ? null : id.toString(), message));
    }
}
