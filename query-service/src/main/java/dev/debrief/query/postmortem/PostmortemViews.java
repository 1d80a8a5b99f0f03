package dev.debrief.query.postmortem;

import static com.mongodb.client.model.Filters.eq;
import static dev.debrief.query.history.Parts.all;

import com.mongodb.client.model.Filters;
import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.comments.Comment;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.incident.IncidentType;
import dev.debrief.api.policy.Policy;
import dev.debrief.api.policy.PolicyVersions.PolicyVersion;
import dev.debrief.api.postmortem.Draft;
import dev.debrief.api.postmortem.Postmortem;
import dev.debrief.api.postmortem.PostmortemView;
import dev.debrief.api.postmortem.PostmortemView.RevisionView;
import dev.debrief.api.postmortem.Requirement;
import dev.debrief.api.postmortem.Review;
import dev.debrief.api.postmortem.Revision;
import dev.debrief.api.postmortem.Waiver;
import dev.debrief.api.report.Part;
import dev.debrief.api.report.Remark;
import dev.debrief.api.sections.Section;
import dev.debrief.api.sections.SectionName;
import dev.debrief.api.timeline.Confidence;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportHistory.Entry;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.query.people.DisplayNames;
import dev.debrief.query.policy.Policies;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows how far a report is on its way to publication. */
@Component
public class PostmortemViews {

    private final ReportHistory reportHistory;
    private final NewerPolicies newerPolicies;

    PostmortemViews(ReportHistory reportHistory, Policies policies) {
        this.reportHistory = reportHistory;
        this.newerPolicies = new NewerPolicies(policies);
    }

    /**
     * The state of the post-mortem.
     *
     * @param parts the parts of the report, among them its revisions and comments
     * @param impacts its impacts
     * @param today the policy that applies now
     */
    public PostmortemView of(
            List<Part> parts, Stream<Impact> impacts, PolicyVersion today, ZoneId zone, DisplayNames displayNames) {
        Postmortem postmortem = all(parts, Postmortem.class).findFirst().orElse(Postmortem.DRAFT);
        List<RevisionView> revisions = revisions(parts, zone, displayNames);
        return new PostmortemView(
                postmortem.stage(),
                List.copyOf(postmortem.stage().next()),
                requirement(postmortem.requirement(), displayNames),
                today.version(),
                newerPolicies.judge(postmortem.requirement(), today, () -> NewerPolicies.facts(parts, impacts)),
                postmortem.reminder(),
                review(postmortem.review(), displayNames),
                waiver(postmortem.waiver(), displayNames),
                revisions,
                revisions.isEmpty() ? null : revisions.getLast().publishedAt(),
                revisions.isEmpty() ? null : revisions.getFirst().publishedAt(),
                (int) all(parts, Comment.class).filter(Comment::open).count());
    }

    /** The published revisions, latest first. */
    public static List<RevisionView> revisions(List<Part> parts, ZoneId zone, DisplayNames displayNames) {
        int latest = (int) all(parts, Revision.class).count();
        return all(parts, Revision.class)
                .sorted(Comparator.comparingInt(Revision::number).reversed())
                .map(revision -> new RevisionView(
                        revision.number(),
                        revision.version(),
                        revision.hash(),
                        revision.publishedAt().atZone(zone).toOffsetDateTime(),
                        displayNames.of(revision.publishedBy()),
                        revision.number() < latest ? revision.number() + 1 : null,
                        displayNames.inAny(revision.withdrawal())))
                .toList();
    }

    private static @Nullable Requirement requirement(@Nullable Requirement stored, DisplayNames displayNames) {
        return stored == null
                ? null
                : new Requirement(
                        stored.reasons(),
                        displayNames.inAny(stored.note()),
                        stored.dueAt(),
                        stored.dueSetTo(),
                        stored.remindAt(),
                        stored.policyVersion());
    }

    private static @Nullable Review review(@Nullable Review stored, DisplayNames displayNames) {
        return stored == null ? null : stored.withNames(displayNames::of, displayNames::in);
    }

    private static @Nullable Waiver waiver(@Nullable Waiver stored, DisplayNames displayNames) {
        return stored == null
                ? null
                : new Waiver(displayNames.in(stored.reason()), displayNames.of(stored.acceptedBy()));
    }

    /**
     * The remarks of the readiness rules on a report.
     *
     * @param parts its parts, among them its comments
     * @param started whether the begin of the incident is known
     * @param written its sections, findings and action items
     * @param policy the policy by which it is judged
     */
    public List<Remark> remarks(
            ReportVersion reportVersion,
            List<Part> parts,
            IncidentType type,
            boolean started,
            List<Entry> written,
            Policy policy) {
        return draft(reportVersion, parts, type, started, written).remarks(policy);
    }

    private Draft draft(
            ReportVersion reportVersion, List<Part> parts, IncidentType type, boolean started, List<Entry> written) {
        Map<FindingId, Finding> findings = new LinkedHashMap<>();
        Set<SectionName> sections = new HashSet<>();
        List<ActionItem> items = new ArrayList<>();
        for (Entry entry : written) {
            switch (entry.content()) {
                case Finding finding -> findings.put(FindingId.of(entry.id()), finding);
                case Section section -> sections.add(section.name());
                case ActionItem item -> items.add(item);
                default -> {}
            }
        }
        return new Draft(
                type,
                started,
                sections,
                findings,
                items,
                isTold(reportVersion, Filters.empty()),
                isTold(reportVersion, eq("content.entry.confidence", Confidence.UNVERIFIED.toString())),
                all(parts, Comment.class)
                        .filter(Comment::open)
                        .map(comment -> comment.id().toString())
                        .toList());
    }

    private boolean isTold(ReportVersion reportVersion, Bson which) {
        return !reportHistory.timeline(reportVersion, which, 1).isEmpty();
    }
}
