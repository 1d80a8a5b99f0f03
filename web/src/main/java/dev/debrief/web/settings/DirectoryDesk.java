package dev.debrief.web.settings;

import dev.debrief.api.search.Directory;
import dev.debrief.api.search.DirectoryKind;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** The names of services, teams and people that are in use, and which of them look alike. */
@Component
class DirectoryDesk implements Desk {

    private static final int NAMES = 200;

    @Override
    public void open(Routes routes) {
        routes.get("/settings/directory", DirectoryDesk::show);
    }

    private static ServerResponse show(Visit visit) {
        Directory directory = visit.api()
                .get(
                        Directory.class,
                        Question.at("/api/directory")
                                .with("kind", visit.param("kind"))
                                .with("q", visit.param("name"))
                                .with("limit", NAMES));
        return visit.show(
                "directory",
                Map.of(
                        "directory",
                        directory,
                        "kinds",
                        DirectoryKind.values(),
                        "kind",
                        visit.param("kind"),
                        "name",
                        visit.param("name"),
                        "past",
                        !visit.asOf().isEmpty(),
                        "more",
                        directory.total() - directory.items().size()));
    }
}
