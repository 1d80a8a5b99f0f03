package dev.debrief.api;

import static dev.debrief.api.Rejection.Kind.CONFLICT;
import static dev.debrief.api.Rejection.Kind.FORBIDDEN;
import static dev.debrief.api.Rejection.Kind.INVALID;
import static dev.debrief.api.Rejection.Kind.NOT_FOUND;
import static dev.debrief.api.Rejection.Kind.STALE;
import static dev.debrief.api.Rejection.Kind.UNAVAILABLE;

/** Every way Debrief says no, each as a fact about the report or the request. */
public enum Rejection {
    REPORT_NOT_FOUND(NOT_FOUND, "There is no report with this id."),
    NOT_YOUR_ROLE(FORBIDDEN, "None of your roles allows this."),
    NOT_YOURS(FORBIDDEN, "The report is not of your teams, or is closed, and your role edits no others."),
    VERSION_CHANGED(STALE, "It has changed since the version named in If-Match."),
    VERSION_NOT_REACHED(NOT_FOUND, "It has not reached this version."),
    POSITION_NOT_REACHED(NOT_FOUND, "The store has not reached this position."),
    NOT_YET_DECLARED(NOT_FOUND, "The report did not exist at that time."),
    IDEMPOTENCY_KEY_REUSED(
            INVALID, "This Idempotency-Key, or this source and id, was used before for different content."),

    CLIENT_NOT_FOUND(NOT_FOUND, "There is no client with this id."),
    CLIENT_REVOKED(CONFLICT, "The client is revoked for good: register another."),
    KEY_NOT_FOUND(NOT_FOUND, "The client has no key with this number."),
    KEY_SHOWN_BEFORE(
            CONFLICT, "This request was answered before, and the key is shown but once: issue another if it is lost."),
    KEY_OUT_OF_DATE(INVALID, "A key can't have ended before it begins."),

    IN_THE_FUTURE(INVALID, "The time lies in the future."),
    END_BEFORE_START(INVALID, "The end lies before the start."),

    STATUS_NOT_REACHABLE(CONFLICT, "The incident cannot go from its present status to this one."),
    REASON_REQUIRED(INVALID, "A change that takes something back needs a reason."),

    MILESTONE_ALREADY_RECORDED(CONFLICT, "The milestone is recorded with another time: correct it, with a reason."),
    MILESTONE_NOT_RECORDED(CONFLICT, "The milestone is not recorded yet: record it, without a reason."),

    LIST_FULL(CONFLICT, "The list holds as many entries as it can."),

    TIMELINE_EVENT_NOT_FOUND(NOT_FOUND, "The report has no timeline event with this id."),
    TIMELINE_EVENT_RETRACTED(CONFLICT, "The timeline event was retracted and stays as it is."),
    ACTION_WITHOUT_ACTOR(INVALID, "A timeline event of kind action names at least one actor."),

    FINDING_NOT_FOUND(NOT_FOUND, "The report has no such finding with this id."),
    FINDING_WITHDRAWN(CONFLICT, "The finding was withdrawn and stays as it is."),
    FINDING_REFERRED_TO(CONFLICT, "Other findings speak of it: withdraw or revise them first."),
    NOT_IN_THIS_REPORT(INVALID, "This report has no such finding."),
    AMOUNT_OR_TEXT_REQUIRED(INVALID, "An impact without an amount needs a text."),
    UNIT_OR_CURRENCY_REQUIRED(INVALID, "An amount is of a unit or of a currency: exactly one of them is needed."),
    PRIMARY_CAUSE_EXISTS(CONFLICT, "Another cause is the primary one: a report has at most one."),
    PRIMARY_CAUSE_NOT_ROOT(INVALID, "Only a root cause can be the primary one."),
    CAUSAL_LINKS_CYCLIC(INVALID, "The link would lead back to where it began."),
    ANSWER_NOT_IN_CHAIN(INVALID, "The why chain has no such answer."),
    ANSWER_NOT_LAST(INVALID, "Only the last answer of a why chain can be a root cause; others are factors."),
    ANSWER_PROMOTED(
            CONFLICT, "An answer of the why chain was promoted to a cause, and would no longer be what it was."),
    HUMAN_CAUSE_UNEXPLAINED(
            CONFLICT,
            "What people did is no root cause by itself: record it as a contributing factor, and link the cause in the"
                    + " system that led to it."),
    CHANGE_AFTER_IMPACT(INVALID, "What changed before an incident can't have changed after its impact started."),
    PERSPECTIVE_NOT_YOURS(FORBIDDEN, "A perspective belongs to its author: nobody else changes it or takes it back."),

    SECTION_CHANGED(STALE, "The section has changed since the base version."),
    BASE_VERSION_REQUIRED(INVALID, "The section is there: name the version of the report on which the text is based."),

    ACTION_ITEM_NOT_FOUND(NOT_FOUND, "The report has no action item with this id."),
    ACTION_STATUS_NOT_REACHABLE(CONFLICT, "The action item cannot go from its present status to this one."),
    ACTION_ITEM_ENDED(CONFLICT, "The action item is done or cancelled: reopen it first."),
    ONE_OWNER_REQUIRED(INVALID, "An action item has exactly one owner: a person or a team."),
    DEADLINE_PASSED(INVALID, "The deadline lies in the past."),
    DEADLINE_NOT_LATER(INVALID, "The new deadline is not later than the present one."),
    VERIFIED_BY_OWNER(FORBIDDEN, "Whether an action worked is not for its owner to say."),
    ACTION_ADDRESSES_NO_CAUSE(INVALID, "An action item answers to causes and lessons of this report."),
    ISSUE_NOT_LINKED(CONFLICT, "The action item has no such issue elsewhere: link it first."),

    CATEGORY_UNKNOWN(INVALID, "The taxonomy has no such category."),
    CATEGORY_NOT_IN_USE(INVALID, "The category is no longer in use."),
    CATEGORY_NOT_FOUND(NOT_FOUND, "The taxonomy has no category with this id."),
    CATEGORY_ENDED(CONFLICT, "The category is no longer in use: reinstate it first."),
    CATEGORY_EXISTS(CONFLICT, "There is a category with this id that says something else: rename it."),
    CATEGORY_NAME_TAKEN(CONFLICT, "Another category beside it has this name."),
    CATEGORY_NOT_ON_FIRST_LEVEL(
            INVALID, "The taxonomy has two levels: only one of the first can have others under it."),
    CATEGORY_HAS_OTHERS_UNDER_IT(CONFLICT, "Other categories in use stand under it."),
    CATEGORY_PERMANENT(CONFLICT, "The category for what is not classified is always needed."),
    CATEGORY_INTO_ITSELF(INVALID, "A category can't be merged into, or split into, itself."),
    TAXONOMY_FULL(CONFLICT, "The taxonomy holds as many categories as it can."),

    PATTERN_REVIEW_NOT_FOUND(NOT_FOUND, "There is no pattern review with this id."),
    NOT_YET_SCHEDULED(NOT_FOUND, "The pattern review did not exist at that time."),
    PATTERN_REVIEW_CONCLUDED(CONFLICT, "The pattern review is concluded: reopen it first."),
    PATTERN_REVIEW_CANCELLED(CONFLICT, "The pattern review was cancelled and stays as it is."),
    PERIOD_NOT_POSSIBLE(INVALID, "A period ends after it begins, and within 20 years."),
    ONE_RESPONSIBLE_REQUIRED(INVALID, "Exactly one is responsible for a pattern review: a person or a team."),
    NEXT_NOT_LATER(INVALID, "The next pattern review can't be due before this one was."),
    PATTERN_TOO_LONG(INVALID, "The id of a pattern has at most 4000 characters."),
    PATTERN_FINDING_NOT_FOUND(NOT_FOUND, "The pattern review has no finding with this id."),
    PATTERN_FINDING_UNKNOWN(INVALID, "The pattern review has no such finding."),
    PATTERN_FINDING_DECIDED_ON(CONFLICT, "Decisions are about the finding: withdraw them first."),
    PATTERN_DECISION_NOT_FOUND(NOT_FOUND, "The pattern review has no decision with this id."),
    PATTERN_DECISION_UNKNOWN(INVALID, "The pattern review has no such decision."),
    PATTERN_DECISION_CARRIED_OUT(
            CONFLICT, "Action items carry the decision out: unlink them, or link them to another one, first."),

    CURSOR_UNKNOWN(INVALID, "The cursor is not that of the page before, in answer to the same question."),
    VIEW_BEHIND(UNAVAILABLE, "The view has not taken in this version yet. Ask again in a moment."),
    VIEW_BUILDING(UNAVAILABLE, "The view is being made of all events for the first time. Ask again later."),
    REPORT_PARKED(
            UNAVAILABLE,
            "The view could not take in an event of this report. It shows the version before until that is mended."),
    VIEW_NOT_FOUND(NOT_FOUND, "There is no view of this name."),
    REBUILD_UNDER_WAY(CONFLICT, "The view is being made anew, or what was made before is still being put away."),
    REBUILD_NOT_UNDER_WAY(CONFLICT, "The view is not being made anew."),
    REBUILD_NOT_COMPARED(CONFLICT, "What is being made anew has not been compared with the live view yet."),
    NOT_PARKED(NOT_FOUND, "The report is not parked for this view."),
    RETRY_UNDER_WAY(CONFLICT, "The report is being retried at this moment."),
    STORE_AWAY(UNAVAILABLE, "A store is not reachable. Ask again in a moment."),

    ALREADY_IMPORTED(CONFLICT, "This incident was imported before, with different content.");

    private final Kind kind;
    private final String fact;

    Rejection(Kind kind, String fact) {
        this.kind = kind;
        this.fact = fact;
    }

    public Kind kind() {
        return kind;
    }

    /** The sentence that is told to the caller. */
    public String fact() {
        return fact;
    }

    /** What the caller can conclude from a refusal. */
    public enum Kind {
        /** What was named does not exist. */
        NOT_FOUND,
        /** It is not for this caller to ask for. */
        FORBIDDEN,
        /** The request makes sense, but not in the present state. */
        CONFLICT,
        /** The caller has not seen the latest version. */
        STALE,
        /** The request can never be taken as it is. */
        INVALID,
        /** The request can be answered later. */
        UNAVAILABLE
    }
}
