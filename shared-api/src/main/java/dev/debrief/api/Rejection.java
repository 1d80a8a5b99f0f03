package dev.debrief.api;

import static dev.debrief.api.Rejection.Kind.CONFLICT;
import static dev.debrief.api.Rejection.Kind.FORBIDDEN;
import static dev.debrief.api.Rejection.Kind.INVALID;
import static dev.debrief.api.Rejection.Kind.NOT_FOUND;
import static dev.debrief.api.Rejection.Kind.NO_ROOM;
import static dev.debrief.api.Rejection.Kind.STALE;
import static dev.debrief.api.Rejection.Kind.UNAVAILABLE;

/** Every reason for which Debrief refuses a request, with the title of its problem document. */
public enum Rejection {
    REPORT_NOT_FOUND(NOT_FOUND, "There is no report with this id."),
    NOT_YOUR_ROLE(FORBIDDEN, "The caller lacks the required role."),
    NOT_YOURS(
            FORBIDDEN,
            "The report belongs to other teams or is closed, and the caller's roles do not allow editing it."),
    VERSION_CHANGED(STALE, "The resource has changed since the expected version."),
    VERSION_NOT_REACHED(NOT_FOUND, "This version does not exist yet."),
    POSITION_NOT_REACHED(NOT_FOUND, "The event store has not reached this position."),
    NOT_YET_DECLARED(NOT_FOUND, "The report did not exist at that time."),
    IDEMPOTENCY_KEY_REUSED(INVALID, "This Idempotency-Key or source id was used before with different content."),

    CLIENT_NOT_FOUND(NOT_FOUND, "There is no client with this id."),
    CLIENT_REVOKED(CONFLICT, "The client is revoked and cannot be used again."),
    KEY_NOT_FOUND(NOT_FOUND, "The client has no key with this number."),
    KEY_SHOWN_BEFORE(
            CONFLICT,
            "This request was answered before, and its key is shown only once; issue a new key if it was lost."),
    KEY_OUT_OF_DATE(INVALID, "The expiry time or the overlap of the key is in the past."),
    CLIENT_NAME_RESERVED(INVALID, "Debrief uses this name itself; choose another one."),
    DUTIES_NOT_SEPARATED(INVALID, "An auditor cannot also be submitter, responder or admin."),
    OWN_ADMINISTRATION(
            CONFLICT,
            "Administrators cannot take away their own role, revoke themselves or revoke their last key;"
                    + " another administrator can."),

    IN_THE_FUTURE(INVALID, "The time is in the future."),
    END_BEFORE_START(INVALID, "The end is before the start."),

    STATUS_NOT_REACHABLE(CONFLICT, "The incident cannot change from its current status to this one."),
    REASON_REQUIRED(INVALID, "This change requires a reason."),

    MILESTONE_ALREADY_RECORDED(
            CONFLICT, "The milestone is already recorded with another time; correct it with a reason."),
    MILESTONE_NOT_RECORDED(CONFLICT, "The milestone is not recorded yet; record it without a reason."),

    LIST_FULL(CONFLICT, "The list has reached its maximum size."),

    TIMELINE_EVENT_NOT_FOUND(NOT_FOUND, "The report has no timeline event with this id."),
    TIMELINE_EVENT_WITHDRAWN(CONFLICT, "The timeline event was withdrawn and can no longer be changed."),
    ACTION_WITHOUT_ACTOR(INVALID, "A timeline event of kind action needs at least one actor."),

    FINDING_NOT_FOUND(NOT_FOUND, "The report has no finding of this kind with this id."),
    FINDING_WITHDRAWN(CONFLICT, "The finding was withdrawn and can no longer be changed."),
    FINDING_REFERRED_TO(CONFLICT, "Other findings refer to this finding; correct or withdraw them first."),
    NOT_IN_THIS_REPORT(INVALID, "The report has no finding of a suitable kind with this id."),
    AMOUNT_OR_TEXT_REQUIRED(INVALID, "An impact needs an amount or a text."),
    UNIT_OR_CURRENCY_REQUIRED(INVALID, "An amount needs exactly one of unit and currency."),
    PRIMARY_CAUSE_EXISTS(CONFLICT, "Another cause is primary already, and a report has at most one primary cause."),
    PRIMARY_CAUSE_NOT_ROOT(INVALID, "Only a root cause can be primary."),
    CAUSAL_LINKS_CYCLIC(INVALID, "The link would create a cycle of causal links."),
    ANSWER_NOT_IN_CHAIN(INVALID, "The why chain has no answer with this number."),
    ANSWER_NOT_LAST(
            INVALID,
            "Only the last answer of a why chain can be a root cause; earlier answers can be contributing factors."),
    ANSWER_PROMOTED(
            CONFLICT, "An answer of the why chain was promoted to a cause, which would no longer fit this chain."),
    HUMAN_CAUSE_UNEXPLAINED(
            CONFLICT,
            "A human cause can be a root cause only if a causal link leads to it from a cause that is not human."),
    CHANGE_AFTER_IMPACT(INVALID, "A preceding change cannot be later than the start of the impact."),
    PERSPECTIVE_NOT_YOURS(FORBIDDEN, "Only the author of a perspective can correct or withdraw it."),

    SECTION_CHANGED(STALE, "The section has changed since the base version."),
    BASE_VERSION_REQUIRED(
            INVALID, "The section exists already; name the report version on which the new text is based."),

    UPDATE_NOT_FOUND(NOT_FOUND, "The report has no update with this id."),
    ACTION_ITEM_NOT_FOUND(NOT_FOUND, "The report has no action item with this id."),
    ACTION_STATUS_NOT_REACHABLE(CONFLICT, "The action item cannot change from its current status to this one."),
    ACTION_ITEM_ENDED(CONFLICT, "The action item is completed or cancelled; reopen it first."),
    ONE_OWNER_REQUIRED(INVALID, "An action item needs exactly one owner: a person or a team."),
    DEADLINE_PASSED(INVALID, "The deadline is in the past."),
    DEADLINE_NOT_LATER(INVALID, "The new deadline is not later than the current one."),
    VERIFIED_BY_OWNER(FORBIDDEN, "The owner of an action item cannot verify it."),
    FOLLOW_UP_NOT_NEEDED(INVALID, "An action item that worked needs no other attempt; leave followUp out."),
    ACTION_ADDRESSES_NO_CAUSE(INVALID, "An action item can only address causes and lessons of its own report."),
    ISSUE_NOT_LINKED(CONFLICT, "The external issue is not linked to the action item; link it first."),

    POSTMORTEM_STAGE_NOT_REACHABLE(CONFLICT, "The post-mortem cannot take this step at its current stage."),
    INCIDENT_UNDER_WAY(CONFLICT, "The incident is still under way; resolve it first."),
    REPORT_NOT_READY(CONFLICT, "The report breaks rules that the policy requires for this step."),
    REVIEWER_NOT_SINGLE(INVALID, "A reviewer is either a person or a team."),
    APPROVAL_OUTDATED(CONFLICT, "The content of the report has changed since this version; read it again."),
    APPROVER_NOT_ALLOWED(FORBIDDEN, "The policy does not allow this caller to approve the report."),
    ACTION_ITEMS_OPEN(CONFLICT, "Some action items are neither verified nor cancelled."),
    REVISION_NOT_FOUND(NOT_FOUND, "The report has no published revision with this number."),
    DUE_TIME_PASSED(INVALID, "The due time is in the past."),
    AUDIENCE_TEXT_MISSING(
            CONFLICT,
            "The report has no text of its own for this audience; write the section executive-statement or"
                    + " customer-statement first."),
    DISTRIBUTION_NOT_FOUND(NOT_FOUND, "The report has no distribution with this id."),
    MEETING_NOT_FOUND(NOT_FOUND, "The report has no meeting with this id."),
    COMMENT_NOT_FOUND(NOT_FOUND, "The report has no comment with this id."),
    COMMENTED_PART_UNKNOWN(CONFLICT, "The report has no such part, or it was withdrawn."),
    POLICY_TOO_EARLY(INVALID, "A policy can apply from now on or later, but not earlier."),
    POLICY_CHANGED(STALE, "Another policy was adopted since the version on which this one is based."),

    CATEGORY_UNKNOWN(INVALID, "The taxonomy does not contain this category."),
    CATEGORY_NOT_IN_USE(INVALID, "The category is no longer in use."),
    CATEGORY_NOT_FOUND(NOT_FOUND, "The taxonomy has no category with this id."),
    CATEGORY_ENDED(CONFLICT, "The category is no longer in use; reinstate it first."),
    CATEGORY_EXISTS(CONFLICT, "A category with this id exists already with different content."),
    CATEGORY_NAME_TAKEN(CONFLICT, "Another category under the same parent has this name."),
    CATEGORY_NOT_ON_FIRST_LEVEL(
            INVALID, "The taxonomy has two levels, so a parent must be a category of the first level."),
    CATEGORY_HAS_OTHERS_UNDER_IT(CONFLICT, "The category has subcategories in use."),
    CATEGORY_PERMANENT(CONFLICT, "The category for unclassified causes cannot be merged, split or retired."),
    CATEGORY_INTO_ITSELF(INVALID, "A category cannot be merged or split into itself."),
    TAXONOMY_FULL(CONFLICT, "The taxonomy has reached its maximum number of categories."),

    PATTERN_REVIEW_NOT_FOUND(NOT_FOUND, "There is no pattern review with this id."),
    NOT_YET_SCHEDULED(NOT_FOUND, "The pattern review did not exist at that time."),
    PATTERN_REVIEW_CONCLUDED(CONFLICT, "The pattern review is concluded; reopen it first."),
    PATTERN_REVIEW_CANCELLED(CONFLICT, "The pattern review was cancelled and can no longer be changed."),
    PERIOD_NOT_POSSIBLE(INVALID, "A period must end after it begins and must not be longer than 20 years."),
    ONE_RESPONSIBLE_REQUIRED(INVALID, "Exactly one person or team must be responsible for a pattern review."),
    NEXT_NOT_LATER(INVALID, "The next pattern review must be due later than this one."),
    PATTERN_TOO_LONG(INVALID, "The id of a pattern has at most 4000 characters."),
    PATTERN_FINDING_NOT_FOUND(NOT_FOUND, "The pattern review has no finding with this id."),
    PATTERN_FINDING_UNKNOWN(INVALID, "The pattern review does not contain this finding."),
    REPORT_UNKNOWN(INVALID, "There is no report with this id that the caller may see."),
    RELATION_CIRCULAR(
            CONFLICT, "A report can't be a duplicate or a part of itself, neither directly nor through other reports."),
    ALIAS_CIRCULAR(CONFLICT, "A name can't be an alias of itself, neither directly nor through other aliases."),
    ALIAS_NOT_FOUND(NOT_FOUND, "There is no such alias."),
    RELATION_TO_ITSELF(INVALID, "A report can't be related to itself."),
    RELATION_CONTRADICTED(
            CONFLICT, "The other report says the opposite about the two; withdraw it on that report first."),
    RELATION_STATED_ON_OTHER(CONFLICT, "It was stated on the other report; withdraw it there."),
    MAIN_REPORT_KNOWN(CONFLICT, "The report is already a duplicate or a part of another report; withdraw that first."),
    PATTERN_FINDING_DECIDED_ON(CONFLICT, "Decisions refer to the finding; withdraw them first."),
    PATTERN_DECISION_NOT_FOUND(NOT_FOUND, "The pattern review has no decision with this id."),
    PATTERN_DECISION_UNKNOWN(INVALID, "The pattern review does not contain this decision."),
    PATTERN_DECISION_CARRIED_OUT(
            CONFLICT, "Action items are linked to the decision; unlink them, or link them to another decision first."),

    STATES_REVERSED(INVALID, "The first of the two states is later than the second."),
    TOO_MANY_CHANGES(INVALID, "There are too many changes between these states to compare them at once."),
    CURSOR_UNKNOWN(INVALID, "The cursor is not from the previous page of the same query."),
    VIEW_BEHIND(UNAVAILABLE, "The view has not applied this version yet; try again in a moment."),
    VIEW_BUILDING(UNAVAILABLE, "The view is being built for the first time; try again later."),
    REPORT_PARKED(
            UNAVAILABLE,
            "The report is parked: the view could not apply one of its events and shows the version before it."),
    VIEW_NOT_FOUND(NOT_FOUND, "There is no view with this name."),
    REBUILD_UNDER_WAY(CONFLICT, "The view is being rebuilt, or its previous generation is still being deleted."),
    REBUILD_NOT_UNDER_WAY(CONFLICT, "The view is not being rebuilt."),
    REBUILD_NOT_COMPARED(CONFLICT, "The new generation has not been compared with the live view yet."),
    NOT_PARKED(NOT_FOUND, "The report is not parked for this view."),
    RETRY_UNDER_WAY(CONFLICT, "The report is being retried at the moment."),
    STORE_AWAY(UNAVAILABLE, "A store is not reachable; try again in a moment."),
    DISK_FULL(NO_ROOM, "The disk of the event store is almost full. Nothing can be recorded until there is room."),

    ALREADY_IMPORTED(CONFLICT, "This incident was imported before, with different content."),
    REPORT_EXISTS(CONFLICT, "There is a report with this id, and its events are not those of the archive."),
    ARCHIVE_BROKEN(
            INVALID, "The archive does not contain the events of one report, from the first, as they were stored.");

    private final Kind kind;
    private final String fact;

    Rejection(Kind kind, String fact) {
        this.kind = kind;
        this.fact = fact;
    }

    public Kind kind() {
        return kind;
    }

    /** The reason as one sentence for the caller. */
    public String fact() {
        return fact;
    }

    /** The kinds of reasons; each has its HTTP status. */
    public enum Kind {
        /** The resource does not exist. */
        NOT_FOUND,
        /** The caller may not do this. */
        FORBIDDEN,
        /** The request does not fit the current state. */
        CONFLICT,
        /** The caller has not seen the latest version. */
        STALE,
        /** The request is invalid in any state. */
        INVALID,
        /** The request can succeed later. */
        UNAVAILABLE,
        /** The request can succeed when an operator has made room. */
        NO_ROOM
    }
}
