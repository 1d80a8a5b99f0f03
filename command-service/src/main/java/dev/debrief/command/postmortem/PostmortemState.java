package dev.debrief.command.postmortem;

import static dev.debrief.api.Rejection.POSTMORTEM_STAGE_NOT_REACHABLE;
import static dev.debrief.command.support.Rules.rejectIf;
import static dev.debrief.command.support.Rules.transitions;

import dev.debrief.api.postmortem.Postmortem;
import dev.debrief.api.postmortem.PostmortemEvent;
import dev.debrief.api.postmortem.PostmortemStage;
import java.util.Arrays;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** How far the post-mortem of a report is. */
public class PostmortemState {

    private Postmortem postmortem = Postmortem.DRAFT;

    /** How many revisions were published so far. */
    public int revisions() {
        return get().revisions();
    }

    Postmortem get() {
        return postmortem;
    }

    boolean is(PostmortemStage... stages) {
        return Arrays.asList(stages).contains(postmortem.stage());
    }

    /** Refuses a step that is not possible at the present stage, and names the stages that can follow. */
    void rejectUnless(PostmortemStage... stages) {
        rejectIf(
                !is(stages),
                POSTMORTEM_STAGE_NOT_REACHABLE,
                transitions(postmortem.stage(), postmortem.stage().next()));
    }

    @EventSourcingHandler
    void evolve(PostmortemEvent event) {
        postmortem = event.evolve(postmortem);
    }
}
