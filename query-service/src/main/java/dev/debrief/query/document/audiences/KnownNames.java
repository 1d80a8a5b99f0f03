package dev.debrief.query.document.audiences;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.policy.PublicName;
import dev.debrief.api.postmortem.Approval;
import dev.debrief.api.postmortem.Postmortem;
import dev.debrief.api.postmortem.Review;
import dev.debrief.api.report.Part;
import dev.debrief.api.scope.Service;
import dev.debrief.api.timeline.TimelineItem;
import dev.debrief.api.updates.Audience;
import dev.debrief.query.history.Parts;
import dev.debrief.query.history.ReportHistory.Entry;
import dev.debrief.query.people.DisplayNames;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of people and services that a report mentions, and what they are called before an audience. */
public final class KnownNames {

    private final List<RoleAssignment> roles;
    private final Set<String> others;
    private final List<Service> services;
    private final List<PublicName> publicNames;

    /**
     * @param scope the roles, the services and the post-mortem of the report
     * @param written its texts, findings and action items
     * @param publicNames what services are called before customers
     */
    public KnownNames(
            List<Part> scope, List<Entry> written, List<TimelineItem> timeline, List<PublicName> publicNames) {
        this.publicNames = publicNames;
        roles = Parts.all(scope, RoleAssignment.class).toList();
        services = Parts.all(scope, Service.class).toList();
        List<Part> contents = written.stream().map(Entry::content).toList();
        others = Stream.of(
                        timeline.stream().flatMap(item -> item.entry().actors().stream()),
                        timeline.stream().map(TimelineItem::recordedBy).filter(KnownNames::isPerson),
                        Parts.all(scope, Postmortem.class).flatMap(KnownNames::people),
                        Parts.all(contents, ActionItem.class).flatMap(KnownNames::people),
                        Parts.all(contents, Perspective.class)
                                .map(perspective -> perspective.author().name()))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    /** Executives and customers read of no person by name, customers of no service by a name that is not public. */
    public DisplayNames of(Audience audience, boolean byRole) {
        return switch (audience) {
            case TECHNICAL -> byRole ? DisplayNames.byRole(roles, others) : DisplayNames.plain();
            case EXECUTIVE -> DisplayNames.byRole(roles, others);
            case CUSTOMER -> withoutServices(DisplayNames.byRole(roles, others));
        };
    }

    private DisplayNames withoutServices(DisplayNames people) {
        Map<String, String> names = new HashMap<>();
        services.forEach(
                service -> names.put(service.name().toLowerCase(Locale.ROOT), Phrases.anonymous(service.kind())));
        publicNames.forEach(named -> names.put(named.service().toLowerCase(Locale.ROOT), named.name()));
        return people.with(names);
    }

    private static Stream<String> people(Postmortem postmortem) {
        Review review = postmortem.review();
        return review == null
                ? Stream.of()
                : Stream.of(
                                review.reviewers().stream().map(Owner::person).filter(Objects::nonNull),
                                Stream.of(review.requester()),
                                review.approvals().stream().map(Approval::approver))
                        .flatMap(names -> names)
                        .filter(KnownNames::isPerson);
    }

    /** A client of one word may be a program, and its name a word of the language, such as admin. */
    private static boolean isPerson(String client) {
        return client.strip().contains(" ");
    }

    private static Stream<String> people(ActionItem item) {
        return Stream.of(
                        item.owner() == null ? null : item.owner().person(),
                        item.riskAcceptedBy(),
                        item.verification() == null ? null : item.verification().verifiedBy())
                .filter(Objects::nonNull);
    }
}
