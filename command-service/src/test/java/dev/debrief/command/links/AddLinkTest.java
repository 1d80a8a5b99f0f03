package dev.debrief.command.links;

import static dev.debrief.api.Rejection.LIST_FULL;
import static dev.debrief.command.Cast.CHAT;
import static dev.debrief.command.Cast.REASON;
import static dev.debrief.command.Cast.REPORT;
import static dev.debrief.command.Cast.declared;
import static dev.debrief.command.Cast.report;

import dev.debrief.api.Refusal;
import dev.debrief.api.links.Link;
import dev.debrief.api.links.LinkCommand.AddLink;
import dev.debrief.api.links.LinkCommand.RemoveLink;
import dev.debrief.api.links.LinkEvent.LinkAdded;
import dev.debrief.api.links.LinkEvent.LinkRemoved;
import dev.debrief.api.links.LinkKind;
import dev.debrief.command.report.Report;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class AddLinkTest {

    private static final Link GRAPH = new Link("https://graphs.example.org/payments", "Payments", LinkKind.DASHBOARD);
    private static final Link RENAMED = new Link(CHAT.url(), "The war room", LinkKind.CHAT);

    private final TestExecutor<Report> chatLinked = report().given(declared());

    @Test
    void a_resource_is_linked() {
        chatLinked.when(new AddLink(REPORT, GRAPH)).expectEvents(new LinkAdded(REPORT, GRAPH));
    }

    @Test
    void what_was_linked_in_the_declaration_is_linked_already() {
        chatLinked
                .when(new AddLink(REPORT, CHAT))
                .expectResultMessagePayload(0L)
                .expectNoEvents();
    }

    @Test
    void the_same_address_gets_another_label() {
        chatLinked.when(new AddLink(REPORT, RENAMED)).expectEvents(new LinkAdded(REPORT, RENAMED));
    }

    @Test
    void an_unlinked_resource_is_remembered_as_it_was() {
        chatLinked
                .andGiven(new LinkAdded(REPORT, RENAMED))
                .when(new RemoveLink(REPORT, CHAT.url(), REASON))
                .expectEvents(new LinkRemoved(REPORT, RENAMED, REASON));
    }

    @Test
    void unlinking_it_again_records_nothing() {
        chatLinked
                .andGiven(new LinkRemoved(REPORT, CHAT, REASON))
                .when(new RemoveLink(REPORT, CHAT.url(), REASON))
                .expectResultMessagePayload(1L)
                .expectNoEvents();
    }

    @Test
    void no_more_than_500_links_are_listed_but_each_can_be_renamed() {
        TestExecutor<Report> full = chatLinked.andGiven(IntStream.range(1, 500)
                .mapToObj(i -> new LinkAdded(REPORT, new Link("https://example.org/" + i, "Page " + i, LinkKind.OTHER)))
                .toList());
        full.when(new AddLink(REPORT, GRAPH)).expectExceptionDetails(new Refusal(LIST_FULL, Map.of("most", "500")));
        full.when(new AddLink(REPORT, RENAMED)).expectEvents(new LinkAdded(REPORT, RENAMED));
    }
}
