package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any sequence of requests on the way to publication: what is accepted, and what is read afterwards, is what a naive model says. */
class AnyLifecycleTest extends Journey {

    private static final int LENGTH = 50;
    private static final String BECAUSE = "{\"reason\": \"Because.\"}";

    private String report = "";
    private Api reviewer = api;
    private String reviewerId = "";
    private final Map<Integer, String> frozen = new HashMap<>();
    private Model model = new Model();

    /** What a person with a pencil would write down. */
    private static final class Model {

        private String stage = "drafting";
        private String title = "";
        private boolean approved;
        private int revisions;
        private final Set<Integer> withdrawn = new HashSet<>();

        private boolean go(boolean possible, String to) {
            stage = possible ? to : stage;
            return possible;
        }

        private boolean in(String... stages) {
            return Set.of(stages).contains(stage);
        }

        private boolean unapprove(String to) {
            boolean there = stage.equals(to);
            approved &= there || !in("in_review", "approved");
            return there || go(in("in_review", "approved"), to);
        }

        private boolean entitle(String other) {
            if (!other.equals(title) && approved) {
                stage = in("published", "closed") ? "drafting" : "in_review";
                approved = false;
            }
            title = other;
            return true;
        }

        private boolean approve(boolean byReviewer) {
            approved |= byReviewer && in("in_review");
            return byReviewer && in("in_review", "approved") && go(true, "approved");
        }

        private boolean publish() {
            revisions += in("approved") ? 1 : 0;
            return go(in("approved", "published"), "published");
        }

        private boolean withdraw(int number) {
            if (number <= revisions && withdrawn.add(number) && number == revisions && in("published", "closed")) {
                stage = "drafting";
                approved = false;
            }
            return number <= revisions;
        }
    }

    static LongStream seeds() {
        return LongStream.of(1, new Random().nextInt(1_000_000));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void it_goes_where_the_model_goes_and_what_is_published_stays(long seed) {
        Random random = new Random(seed);
        ready();
        for (int i = 0; i < LENGTH; i++) {
            String before = model.stage;
            Step step = any(random);
            String told = "step %d of seed %d: %s in %s".formatted(i, seed, step.name, before);
            assertThat(step.answer.status()).as(told).isIn(step.possible ? Set.of(200) : Set.of(403, 404, 409, 422));
            Api.Answer read = api.get(report);
            assertThat(read.string("/postmortem/stage")).as(told).isEqualTo(model.stage);
            assertThat(read.string("/title")).as(told).isEqualTo(model.title);
            assertThat(read.json().at("/postmortem/revisions").size()).as(told).isEqualTo(model.revisions);
        }
        frozen.forEach((number, text) -> assertThat(revision(number)).isEqualTo(text));
    }

    private void ready() {
        report = api.declare();
        model.title = api.get(report).string("/title");
        Api.Answer registered = api.post("/api/clients", """
            {"name": "client-%s", "roles": ["analyst"]}
            """.formatted(UUID.randomUUID()));
        reviewer = api.withKey(registered.string("/key"));
        reviewerId = registered.string("/id");
        api.post(report + "/timeline", """
            {"kind": "note", "occurredAt": "2026-03-01T14:05:00Z", "text": "The first card is refused."}
            """);
        api.put(report + "/sections/description", "{\"text\": \"One payment in five failed.\"}");
        api.post(report + "/causes", """
            {"kind": "contributing_factor", "text": "The fallback was never tried out."}
            """);
        assertThat(api.put(report + "/status", "{\"status\": \"resolved\"}").status())
                .isEqualTo(200);
    }

    private record Step(String name, Api.Answer answer, boolean possible) {}

    private Step any(Random random) {
        return switch (random.nextInt(16)) {
            case 0 -> entitle("Title " + random.nextInt(3));
            case 1, 2, 3 ->
                new Step(
                        "review",
                        api.put(report + "/review", "{\"reviewers\": [{\"person\": \"%s\"}]}".formatted(reviewerId)),
                        model.go(model.in("drafting", "changes_requested", "in_review"), "in_review"));
            case 4, 5, 6 -> approve(random.nextInt(5) > 0);
            case 7 ->
                new Step("changes", post("/review/changes-request", BECAUSE), model.unapprove("changes_requested"));
            case 8 -> new Step("cancel", post("/review/cancellation", BECAUSE), model.unapprove("drafting"));
            case 9, 10, 11 -> publish();
            case 12 -> {
                int number = 1 + random.nextInt(3);
                yield new Step(
                        "withdraw " + number,
                        post("/revisions/" + number + "/withdrawal", BECAUSE),
                        model.withdraw(number));
            }
            case 13 ->
                new Step("close", post("/postmortem/closure", ""), model.go(model.in("published", "closed"), "closed"));
            case 14 ->
                new Step(
                        "waive",
                        post("/postmortem/waiver", "{\"reason\": \"No.\", \"acceptedBy\": \"Ada\"}"),
                        model.go(model.in("drafting", "changes_requested", "waived"), "waived"));
            default ->
                new Step(
                        "reopen",
                        post("/postmortem/reopening", BECAUSE),
                        model.in("closed") ? model.go(true, "published") : model.go(model.in("waived"), "drafting"));
        };
    }

    private Api.Answer post(String path, String body) {
        return api.post(report + path, body);
    }

    private Step entitle(String title) {
        Api.Answer answer =
                api.put(report + "/title", "{\"title\": \"%s\", \"reason\": \"Clearer.\"}".formatted(title));
        return new Step("title", answer, model.entitle(title));
    }

    private Step approve(boolean byReviewer) {
        Api caller = byReviewer ? reviewer : api;
        String read = "{\"version\": %d}".formatted(caller.get(report).number("/version"));
        Api.Answer answer = caller.post(report + "/review/approval", read);
        return new Step("approve, by reviewer: " + byReviewer, answer, model.approve(byReviewer));
    }

    private Step publish() {
        Api.Answer answer = post("/publication", "");
        int before = model.revisions;
        boolean possible = model.publish();
        if (model.revisions > before) {
            frozen.put(model.revisions, revision(model.revisions));
        }
        return new Step("publish", answer, possible);
    }

    private String revision(int number) {
        return api.get(report + "/revisions/" + number).json().at("/report").toString();
    }
}
