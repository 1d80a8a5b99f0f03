package dev.debrief.query.work;

import dev.debrief.api.Identity;
import dev.debrief.api.Names;
import dev.debrief.api.postmortem.PostmortemPage.ListedPostmortem;
import dev.debrief.api.work.WorkList;
import dev.debrief.api.work.WorkList.WorkItem;
import dev.debrief.api.work.WorkList.WorkKind;
import dev.debrief.api.work.WorkQuery.ListWork;
import dev.debrief.query.actions.CurrentActionItems;
import dev.debrief.query.actions.CurrentActionItems.OwnedItem;
import dev.debrief.query.postmortem.PostmortemList;
import dev.debrief.query.search.SharedCauses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what a caller has to do. */
@Component
class WorkQueryHandler {

    private static final int MOST = 200;

    /** How long a published report is news. */
    private static final Duration NEWS = Duration.ofDays(14);

    private static final Comparator<WorkItem> BY_URGENCY = Comparator.comparing(
                    WorkItem::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(WorkItem::kind)
            .thenComparing(WorkItem::link);

    private final PostmortemList postmortems;
    private final CurrentActionItems actionItems;
    private final SharedCauses sharedCauses;
    private final Clock clock;

    WorkQueryHandler(
            PostmortemList postmortems, CurrentActionItems actionItems, SharedCauses sharedCauses, Clock clock) {
        this.postmortems = postmortems;
        this.actionItems = actionItems;
        this.sharedCauses = sharedCauses;
        this.clock = clock;
    }

    @QueryHandler
    WorkList answer(ListWork query, Identity reader) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Stream<WorkItem> reports = postmortems.ofReader(query, reader, MOST).stream()
                .flatMap(postmortem -> kinds(postmortem, reader).map(kind -> item(kind, postmortem, now)));
        Stream<WorkItem> owned =
                actionItems.ownedBy(query, reader, MOST).stream().map(item -> item(WorkKind.ACTION_ITEM, item, now));
        Stream<WorkItem> unverified = actionItems.toBeVerifiedBy(query, reader, MOST).stream()
                .map(item -> item(WorkKind.VERIFICATION, item, now));
        Stream<WorkItem> elsewhere = publishedElsewhere(reader, now).stream()
                .map(postmortem -> new WorkItem(
                        WorkKind.SHARED_CAUSE,
                        postmortem.id(),
                        postmortem.title(),
                        null,
                        postmortem.title(),
                        null,
                        false,
                        "/api/reports/" + postmortem.id()));
        return new WorkList(
                Stream.of(reports, owned, unverified, elsewhere)
                        .flatMap(work -> work)
                        .sorted(BY_URGENCY)
                        .toList(),
                now);
    }

    private List<ListedPostmortem> publishedElsewhere(Identity reader, Instant now) {
        List<ListedPostmortem> others = postmortems.publishedSince(now.minus(NEWS), MOST).stream()
                .filter(postmortem -> !reader.isOf(Set.copyOf(postmortem.teams())))
                .toList();
        Set<String> concerning = sharedCauses.withTeamsOf(
                reader, others.stream().map(other -> other.id().toString()).toList());
        return others.stream()
                .filter(other -> concerning.contains(other.id().toString()))
                .toList();
    }

    private static Stream<WorkKind> kinds(ListedPostmortem postmortem, Identity reader) {
        List<WorkKind> kinds = new ArrayList<>();
        boolean own = reader.isOf(Set.copyOf(postmortem.teams()));
        if (own) {
            switch (postmortem.stage()) {
                case DRAFTING -> {
                    if (postmortem.dueAt() != null && postmortem.firstPublishedAt() == null) {
                        kinds.add(WorkKind.DRAFT);
                    }
                }
                case CHANGES_REQUESTED -> kinds.add(WorkKind.CHANGES);
                case APPROVED -> kinds.add(WorkKind.PUBLICATION);
                case IN_REVIEW, PUBLISHED, CLOSED, WAIVED -> {}
            }
            if (postmortem.openComments() > 0) {
                kinds.add(WorkKind.COMMENTS);
            }
        }
        if (isAsked(postmortem, reader)) {
            kinds.add(WorkKind.REVIEW);
        }
        return kinds.stream();
    }

    private static boolean isAsked(ListedPostmortem postmortem, Identity reader) {
        return reader.addressees().stream()
                .anyMatch(own -> postmortem.reviewers().stream().anyMatch(asked -> Names.same(own, asked)));
    }

    private static WorkItem item(WorkKind kind, ListedPostmortem postmortem, Instant now) {
        Instant dueAt = kind == WorkKind.REVIEW ? reviewDueAt(postmortem) : postmortem.dueAt();
        return new WorkItem(
                kind,
                postmortem.id(),
                postmortem.title(),
                null,
                postmortem.title(),
                dueAt,
                isOver(dueAt, now),
                "/api/reports/" + postmortem.id() + (kind == WorkKind.COMMENTS ? "/comments?open=true" : ""));
    }

    /** The end of the day in UTC by which reviewers should answer. */
    private static @Nullable Instant reviewDueAt(ListedPostmortem postmortem) {
        LocalDate dueOn = postmortem.reviewDueOn();
        return dueOn == null
                ? null
                : dueOn.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static WorkItem item(WorkKind kind, OwnedItem owned, Instant now) {
        Instant dueAt = kind == WorkKind.ACTION_ITEM ? owned.dueAt() : null;
        return new WorkItem(
                kind,
                owned.reportId(),
                owned.reportTitle(),
                owned.item().id().toString(),
                owned.item().proposal().title(),
                dueAt,
                isOver(dueAt, now),
                "/api/reports/" + owned.reportId());
    }

    private static boolean isOver(@Nullable Instant dueAt, Instant now) {
        return dueAt != null && !now.isBefore(dueAt);
    }
}
