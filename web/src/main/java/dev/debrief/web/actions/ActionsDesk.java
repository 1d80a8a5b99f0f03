package dev.debrief.web.actions;

import dev.debrief.api.actions.ActionItemPage;
import dev.debrief.api.actions.ActionItemTotals;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Spreadsheet;
import dev.debrief.web.page.Visit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** The action items of all reports, by how near their date is. */
@Component
class ActionsDesk implements Desk {

    private static final int PAGE = 50;

    /** The groups of the board, with the filter of each. */
    private static final Map<String, String> GROUPS = groups();

    @Override
    public void open(Routes routes) {
        routes.get("/actions", ActionsDesk::show, "actions", ActionsDesk::form);
    }

    private static Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("overdue", "due");
        groups.put("soon", "due");
        groups.put("later", "due");
        groups.put("unverified", "unverified");
        return groups;
    }

    /**
     * A group of the board.
     *
     * @param more where the rest of it is; empty if all of it is shown
     */
    record Group(String name, ActionItemPage page, String more) {}

    private static ServerResponse show(Visit visit) {
        if (visit.param("as").equals("csv")) {
            return Spreadsheet.of(visit, filtered(visit, "/api/action-items", visit.asOf()), "action-items");
        }
        Map<String, Object> model = form(visit);
        model.put("groups", shown(visit));
        model.put("year", isNarrowed(visit) ? List.of() : MonthBar.year(visit, visit.param("team")));
        model.put(
                "totals",
                visit.api().get(ActionItemTotals.class, filtered(visit, "/api/action-items/totals", visit.asOf())));
        model.put(
                "csv",
                filtered(visit, "/actions", visit.param("asOf"))
                        .with("as", "csv")
                        .toString());
        return visit.show("actions", model);
    }

    private static Map<String, Object> form(Visit visit) {
        Map<String, Object> model = new HashMap<>();
        model.put("statuses", ActionStatus.values());
        model.put("owner", visit.param("owner"));
        model.put("mine", visit.param("mine").equals("true"));
        model.put("team", visit.param("team"));
        model.put("chosen", visit.params("status"));
        model.put("dueFrom", visit.param("dueFrom"));
        model.put("dueTo", visit.param("dueTo"));
        return model;
    }

    /** Whether something else than a team is chosen: the year is that of a team, or of all. */
    private static boolean isNarrowed(Visit visit) {
        return isAnyGiven(visit, "owner", "mine", "group") || isOneList(visit);
    }

    /** Whether items of all groups are one list: these may be in any state. */
    private static boolean isOneList(Visit visit) {
        return isAnyGiven(visit, "status", "dueFrom", "dueTo");
    }

    private static boolean isAnyGiven(Visit visit, String... names) {
        return Arrays.stream(names).anyMatch(name -> !visit.param(name).isEmpty());
    }

    /** The chosen group, or all; if a status or due dates are chosen, all items with these are one group. */
    private static List<Group> shown(Visit visit) {
        if (isOneList(visit)) {
            return List.of(group(visit, "", visit.param("cursor")));
        }
        String chosen = visit.param("group");
        return GROUPS.keySet().stream()
                .filter(group -> chosen.isEmpty() || group.equals(chosen))
                .map(group -> group(visit, group, chosen.isEmpty() ? "" : visit.param("cursor")))
                .toList();
    }

    private static Group group(Visit visit, String name, String cursor) {
        Question question = filtered(visit, "/api/action-items", visit.asOf())
                .with("cursor", cursor)
                .with("limit", PAGE);
        String filter = GROUPS.getOrDefault(name, "");
        if (!filter.isEmpty()) {
            question.with(filter, filter.equals("due") ? name : "true");
        }
        ActionItemPage page = visit.api().get(ActionItemPage.class, question);
        String more = page.next() == null
                ? ""
                : filtered(visit, "/actions", visit.param("asOf"))
                        .with("group", name)
                        .with("cursor", page.next())
                        .toString();
        return new Group(name, page, more);
    }

    private static Question filtered(Visit visit, String path, String asOf) {
        return Question.at(path)
                .with("owner", visit.param("owner"))
                .with("mine", visit.param("mine"))
                .with("team", visit.param("team"))
                .with("status", visit.params("status"))
                .with("dueFrom", visit.param("dueFrom"))
                .with("dueTo", visit.param("dueTo"))
                .with("asOf", asOf);
    }
}
