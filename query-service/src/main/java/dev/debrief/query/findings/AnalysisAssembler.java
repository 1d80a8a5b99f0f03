package dev.debrief.query.findings;

import dev.debrief.api.findings.AnalysisView;
import dev.debrief.api.findings.AnalysisView.CategoryName;
import dev.debrief.api.findings.AnalysisView.ClassifiedCause;
import dev.debrief.api.findings.Barrier;
import dev.debrief.api.findings.CausalLink;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.FindingVersion;
import dev.debrief.api.findings.FishboneBranch;
import dev.debrief.api.findings.PrecedingChange;
import dev.debrief.api.findings.Symptom;
import dev.debrief.api.findings.Trigger;
import dev.debrief.api.findings.WhyChain;
import dev.debrief.api.taxonomy.Category;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.taxonomy.Taxonomy;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.query.taxonomy.Taxonomies;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assembles the analysis of an incident. */
@Component
public class AnalysisAssembler {

    private final Taxonomies taxonomies;

    AnalysisAssembler(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    public AnalysisView of(ReportVersion reportVersion, @Nullable Trigger trigger, ReportFindings findings) {
        List<FindingVersion<Cause>> causes = findings.shown(Cause.class);
        List<FindingVersion<CausalLink>> links = findings.shown(CausalLink.class);
        Taxonomy today = causes.isEmpty() ? Taxonomy.DELIVERED : taxonomies.today();
        return new AnalysisView(
                today.version(),
                trigger,
                findings.shown(Symptom.class),
                classified(reportVersion, causes, today),
                links,
                CausalNarrative.of(links.stream().map(FindingVersion::finding).toList(), findings),
                fishbone(causes),
                findings.shown(WhyChain.class),
                findings.shown(Barrier.class),
                findings.shown(PrecedingChange.class).stream()
                        .sorted(Comparator.comparing(change -> change.finding().occurredAt()))
                        .toList());
    }

    private List<ClassifiedCause> classified(
            ReportVersion reportVersion, List<FindingVersion<Cause>> causes, Taxonomy today) {
        if (causes.isEmpty()) {
            return List.of();
        }
        Taxonomy then = taxonomies.at(reportVersion.recordedAt());
        return causes.stream().map(cause -> classified(cause, then, today)).toList();
    }

    private static ClassifiedCause classified(FindingVersion<Cause> cause, Taxonomy then, Taxonomy today) {
        CategoryId category = cause.finding().category();
        return new ClassifiedCause(
                cause.id(),
                cause.version(),
                cause.finding(),
                cause.previous(),
                new CategoryName(category, then.path(category)),
                new CategoryName(today.today(category), today.path(today.today(category))),
                today.find(today.today(category)).map(Category::end).orElse(null));
    }

    private static Map<FishboneBranch, List<FindingId>> fishbone(List<FindingVersion<Cause>> causes) {
        return causes.stream()
                .filter(cause -> cause.finding().branch() != null)
                .collect(Collectors.groupingBy(
                        cause -> cause.finding().branch(),
                        () -> new EnumMap<>(FishboneBranch.class),
                        Collectors.mapping(FindingVersion::id, Collectors.toList())));
    }
}
