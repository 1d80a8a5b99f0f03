package dev.debrief.standalone.faults;

import dev.debrief.standalone.Api;
import dev.debrief.standalone.cluster.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Looks, after a fault, whether all is as it has to be: nothing acknowledged lost, nothing doubled, versions without gaps. */
final class Verdict {

    private static final Duration CAUGHT_UP = Duration.ofSeconds(90);

    private final Api api;
    private final List<String> faults = new ArrayList<>();

    private Verdict(Api api) {
        this.api = api;
    }

    /** @return what is wrong, empty if nothing is */
    static List<String> on(Api api, Load load) {
        Verdict verdict = new Verdict(api);
        verdict.faults.addAll(load.complaints());
        Waiting.until("the views have caught up", CAUGHT_UP, verdict::areViewsCaughtUp);
        load.acknowledged().forEach(verdict::check);
        return verdict.faults;
    }

    /** A view has to be what the log of events makes of it: each is made anew, and compared. */
    static List<String> onViews(Api api) {
        Verdict verdict = new Verdict(api);
        verdict.checkRebuilt();
        return verdict.faults;
    }

    private boolean areViewsCaughtUp() {
        try {
            Api.Answer views = api.get("/admin/views");
            return views.status() == 200
                    && views.json()
                            .get("items")
                            .valueStream()
                            .allMatch(view -> view.at("/complete").asBoolean()
                                    && view.at("/live/lag").asLong() == 0
                                    && view.at("/live/parked").asLong() == 0);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private void check(String report, List<String> acknowledged) {
        List<JsonNode> changes = all(report + "/history?limit=200");
        for (int version = 0; version < changes.size(); version++) {
            if (changes.get(version).get("version").asLong() != version) {
                faults.add(report + ": a gap before version "
                        + changes.get(version).get("version"));
                return;
            }
        }
        List<String> recorded = changes.stream()
                .filter(change -> change.get("event").asString().equals("TimelineEventRecorded"))
                .map(change -> change.at("/changes/0/id").asString())
                .toList();
        Set<String> distinct = new HashSet<>(recorded);
        if (distinct.size() < recorded.size()) {
            faults.add(report + ": recorded twice");
        }
        if (!distinct.containsAll(acknowledged)) {
            faults.add(report + ": acknowledged and lost");
        }
        Set<String> shown = new HashSet<>();
        all(report + "/timeline?limit=200")
                .forEach(event -> shown.add(event.get("id").asString()));
        if (!shown.equals(distinct)) {
            faults.add(report + ": shows " + shown.size() + " of " + distinct.size());
        }
        if (api.get(report).number("/version") != changes.size() - 1) {
            faults.add(report + ": is shown at another version than its last");
        }
    }

    private List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get(path + cursor).json();
            page.get("items").forEach(items::add);
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        return items;
    }

    private void checkRebuilt() {
        for (JsonNode view : api.get("/admin/views").json().get("items")) {
            String path = "/admin/views/" + view.get("view").asString();
            long before = view.at("/last/generation").asLong(0);
            Waiting.until(
                    "a rebuild begins",
                    CAUGHT_UP,
                    () -> api.post(path + "/rebuild", "").status() == 202);
            Waiting.until("the rebuild is compared", CAUGHT_UP, () -> isCompared(path, before));
            JsonNode now = api.get(path).json();
            if (!now.at("/last/switched").asBoolean(false)
                    || now.at("/last/generation").asLong(0) <= before) {
                faults.add(path + ": differs from the log: " + now.at("/rebuild/comparison"));
            }
        }
    }

    private boolean isCompared(String path, long before) {
        JsonNode now = api.get(path).json();
        return now.at("/last/generation").asLong(0) > before
                || (now.at("/rebuild/phase").asString("").equals("COMPARED")
                        && now.at("/rebuild/comparison/differing").asLong() > 0);
    }
}
