package dev.debrief.query.document.page;

import dev.debrief.support.graph.CausalGraph;
import dev.debrief.support.graph.Drawing;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A piece of a page. Texts are plain unless they are called Markdown. */
public sealed interface Block {

    /** The name by which the template chooses how to show it. */
    default String form() {
        return getClass().getSimpleName();
    }

    /** @param level 2 to 6; level 1 is the title of the page */
    record Heading(int level, String text) implements Block {}

    /** Text of the authors. */
    record Prose(String markdown) implements Block {}

    /** @param numbered whether the order matters */
    record Entries(boolean numbered, List<Entry> entries) implements Block {}

    /**
     * One entry of a list.
     *
     * @param lead what comes first, such as an amount or a time; empty if nothing does
     * @param markdown the text itself
     * @param notes what else is known, each a line
     * @param url address that it leads to; null if there is none
     */
    record Entry(
            String lead,
            String markdown,
            List<String> notes,
            @Nullable String url) {

        public static Entry of(String lead, String markdown, List<String> notes) {
            return new Entry(lead, markdown, notes, null);
        }
    }

    /** The milestones, in their order. */
    record Milestones(List<Stop> stops) implements Block {

        /** For those who cannot see the figure. */
        public String inWords() {
            return stops.stream().map(stop -> stop.name() + " " + stop.time()).collect(Collectors.joining("; "));
        }
    }

    /**
     * One milestone.
     *
     * @param time date and time in words
     * @param after time since the milestone before it, in words; empty for the first one
     */
    record Stop(String name, String time, String after) {}

    /** @param remark what the reader must know about it, such as that some events are left out; empty if there is nothing */
    record Timeline(List<Day> days, String remark) implements Block {}

    /** The events of one day. */
    record Day(String date, List<Event> events) {}

    /**
     * One event.
     *
     * @param time clock time, such as 14:05
     * @param elapsed time since the impact started, such as +7 minutes; empty if unknown
     * @param people who was involved; empty if nobody is named
     */
    record Event(String time, String elapsed, String markdown, String people, boolean key) {}

    /** What led to what, as a figure and in sentences. */
    record Chain(CausalGraph graph, List<String> sentences) implements Block {

        /** The figure for a screen; null if it would be too large to be read. */
        public @Nullable Drawing wide() {
            return Drawing.of(graph, Drawing.SCREEN);
        }

        /** The figure for paper; null if it would be too large to be read. */
        public @Nullable Drawing narrow() {
            return Drawing.of(graph, Drawing.PAPER);
        }
    }

    /** Action items. */
    record Actions(List<Action> actions, String remark) implements Block {}

    /**
     * An action item.
     *
     * @param owner who is responsible; empty before the first assignment
     * @param due deadline in words; empty before the first assignment
     */
    record Action(String title, String detail, String owner, String due, String status, boolean done) {}
}
