package dev.debrief.query.report;

import dev.debrief.api.findings.AnalysisView;
import dev.debrief.api.findings.AnalysisView.ClassifiedCause;
import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.FactorClass;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.FindingVersion;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.WhyChain;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.milestone.MilestoneName;
import dev.debrief.api.report.ExecutiveSummary;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.Remark;
import dev.debrief.api.sections.ExpectedSection;
import dev.debrief.api.sections.ExpectedSection.Group;
import dev.debrief.api.sections.SectionView;
import dev.debrief.api.taxonomy.CategoryId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remarks on what would improve a report. */
final class Remarks {

    /** A description with more characters is long. */
    private static final int SHORT_DESCRIPTION = 600;

    private static final String CAUSE_MISSING = "cause-missing";
    private static final String CAUSE_UNCOVERED = "cause-uncovered";

    private final List<Remark> remarks = new ArrayList<>();

    private Remarks() {}

    static List<Remark> on(
            IncidentType type,
            ExecutiveSummary summary,
            List<SectionView> sections,
            List<FindingVersion<Impact>> impacts,
            AnalysisView analysis,
            List<FindingVersion<Evidence>> evidence,
            List<FindingId> uncovered,
            List<Remark> onWording,
            @Nullable Instant impactStarted,
            @Nullable LocalDate occurredOn) {
        Remarks made = new Remarks();
        made.onStart(impactStarted, occurredOn);
        made.onSummary(summary);
        if (type == IncidentType.SECURITY) {
            made.onSecurityReview(sections);
        }
        impacts.forEach(made::onImpact);
        made.onAnalysis(analysis, impactStarted);
        evidence.forEach(made::onEvidence);
        uncovered.forEach(cause -> made.add(
                CAUSE_UNCOVERED, PartKind.CAUSE, cause, "Every root cause needs an action item: propose one."));
        made.remarks.addAll(onWording);
        return made.remarks;
    }

    /** Whether the remark keeps the report from review. */
    static boolean isBlocking(Remark remark) {
        return remark.rule().equals(CAUSE_MISSING) || remark.rule().equals(CAUSE_UNCOVERED);
    }

    private void onStart(@Nullable Instant impactStarted, @Nullable LocalDate occurredOn) {
        if (impactStarted == null && occurredOn == null) {
            add(
                    "start-missing",
                    PartKind.MILESTONE,
                    MilestoneName.IMPACT_STARTED,
                    "Record when the impact started. Until then, figures count the incident by the earliest time"
                            + " recorded.");
        }
    }

    private void onSummary(ExecutiveSummary summary) {
        for (String section : summary.missing()) {
            add("summary-part-missing", PartKind.SECTION, section, "This part of the executive summary is missing.");
        }
        if (summary.description() != null && summary.description().length() > SHORT_DESCRIPTION) {
            add(
                    "description-long",
                    PartKind.SECTION,
                    ExpectedSection.DESCRIPTION.sectionName(),
                    "Shorten the description to one or two sentences, at most %d characters."
                            .formatted(SHORT_DESCRIPTION));
        }
    }

    private void onSecurityReview(List<SectionView> sections) {
        for (ExpectedSection expected : ExpectedSection.values()) {
            if (expected.group() == Group.SECURITY
                    && sections.stream().noneMatch(s -> s.name().equals(expected.sectionName()))) {
                add(
                        "security-review-missing",
                        PartKind.SECTION,
                        expected.sectionName(),
                        "A security incident needs this section: " + expected.title());
            }
        }
    }

    private void onImpact(FindingVersion<Impact> impact) {
        boolean counted = impact.finding().amount() != null
                || (impact.finding().text() != null && impact.finding().text().matches("(?s).*\\d.*"));
        if (!counted) {
            add("impact-without-number", PartKind.IMPACT, impact.id(), "Give a number, even if it is an estimate.");
        }
    }

    private void onAnalysis(AnalysisView analysis, @Nullable Instant impactStarted) {
        if (analysis.causes().isEmpty()) {
            add(
                    CAUSE_MISSING,
                    PartKind.CAUSE,
                    null,
                    "The report names neither a root cause nor a contributing factor.");
        }
        analysis.causes().forEach(cause -> onCause(cause, analysis));
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

    private void onCause(ClassifiedCause cause, AnalysisView analysis) {
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
        if (cause.finding().factorClass() == FactorClass.HUMAN && !isExplained(cause.id(), analysis)) {
            add(
                    "human-factor-unexplained",
                    PartKind.CAUSE,
                    cause.id(),
                    "Record what in the system made this action possible, and link that cause.");
        }
    }

    private static boolean isExplained(FindingId human, AnalysisView analysis) {
        return analysis.causalLinks().stream()
                .filter(link -> link.finding().to().equals(human))
                .anyMatch(link -> analysis.causes().stream()
                        .anyMatch(cause -> cause.id().equals(link.finding().from())
                                && cause.finding().factorClass() != FactorClass.HUMAN));
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
