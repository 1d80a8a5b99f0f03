package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.actions.ActionItem;
import dev.debrief.api.actions.ActionItemEvent;
import dev.debrief.api.actions.ActionItemEvent.DeadlineApproached;
import dev.debrief.api.actions.ActionItemEvent.DeadlinePassed;
import dev.debrief.api.actions.ActionItemEvent.VerificationFellDue;
import dev.debrief.api.actions.ActionItemId;
import dev.debrief.api.actions.ActionStatus;
import dev.debrief.command.actions.WhenTimePassesThenCheckDeadlines;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A year of promises, with the program stopped and started again in between. What time calls out about each of them is compared with what a
 * calendar says: each once, and nothing else. Two look at the deadlines all the time, as if there were two services.
 */
class YearOfActionItemsTest {

    private static final long SEED = 20261201;
    private static final Instant BEGIN = Instant.parse("2026-12-01T12:00:00Z");
    private static final Duration NEAR = Duration.ofDays(3);
    private static final Duration TO_BE_SEEN = Duration.ofDays(30);
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    private final Random random = new Random(SEED);
    private final Travelling clock = new Travelling(BEGIN);
    private final List<Promise> promises = new ArrayList<>();
    private final List<String> causes = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();

    @TempDir
    private Path data = Path.of("");

    @Test
    void each_deadline_is_called_out_once_whatever_happens() {
        Clock before = GenericEventMessage.clock;
        GenericEventMessage.clock = clock;
        try {
            while (clock.instant().isBefore(BEGIN.plus(Duration.ofDays(365)))) {
                try (ConfigurableApplicationContext debrief = start()) {
                    live(debrief, 60 + random.nextInt(30));
                }
                clock.advance(Duration.ofDays(random.nextInt(10)));
            }
            try (ConfigurableApplicationContext debrief = start()) {
                look(debrief);
                assertThat(calledOut(debrief)).as("seed %d", SEED).isEqualTo(expected());
            }
        } finally {
            GenericEventMessage.clock = before;
        }
    }

    private void live(ConfigurableApplicationContext debrief, int days) {
        Api api = new Api(Stage.portOf(debrief), Journey.KEY);
        if (reports.isEmpty()) {
            declare(api, "UTC");
            declare(api, AUCKLAND.getId());
        }
        look(debrief);
        for (int day = 0; day < days; day++) {
            act(api);
            look(debrief);
            clock.advance(Duration.ofHours(20 + random.nextInt(9)));
            look(debrief);
        }
    }

    private void declare(Api api, String zone) {
        Api.Answer answer = api.post("/api/reports", """
            {"title": "Checkout answers errors", "type": "outage", "severity": "SEV2", "displayZone": "%s"}\
            """.formatted(zone));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String report = answer.location();
        reports.add(report);
        causes.add(api.post(report + "/causes", "{\"kind\": \"root_cause\", \"text\": \"Untested\"}")
                .string("/id"));
    }

    private void act(Api api) {
        if (random.nextInt(3) == 0 || promises.isEmpty()) {
            promise(api);
            return;
        }
        Promise promise = promises.get(random.nextInt(promises.size()));
        String item = reports.get(promise.report) + "/action-items/" + promise.id;
        switch (random.nextInt(6)) {
            case 0 -> {
                LocalDate later = promise.dueOn.plusDays(1 + random.nextInt(20));
                Api.Answer answer =
                        api.put(item + "/deadline", "{\"dueOn\": \"%s\", \"reason\": \"More\"}".formatted(later));
                if (answer.status() == 200) {
                    promise.dueAnew(later);
                }
            }
            case 1 -> {
                if (api.post(item + "/completion", "{\"evidence\": \"Done\"}").status() == 200
                        && promise.status != ActionStatus.COMPLETED) {
                    promise.now(ActionStatus.COMPLETED);
                    promise.completedAt = clock.instant();
                }
            }
            case 2 -> {
                if (api.post(item + "/reopening", "{\"reason\": \"Not done\"}").status() == 200
                        && !promise.status.isLive()) {
                    promise.now(ActionStatus.OPEN);
                }
            }
            case 3 -> {
                if (api.post(item + "/verification", "{\"effective\": true, \"evidence\": \"Seen\"}")
                                .status()
                        == 200) {
                    promise.now(ActionStatus.VERIFIED);
                }
            }
            case 4 -> {
                if (random.nextBoolean()
                        && api.post(item + "/cancellation", "{\"reason\": \"No\", \"riskAcceptedBy\": \"Ada\"}")
                                        .status()
                                == 200) {
                    promise.now(ActionStatus.CANCELLED);
                }
            }
            default -> api.post(item + "/start", "");
        }
    }

    private void promise(Api api) {
        int report = random.nextInt(reports.size());
        LocalDate dueOn = LocalDate.ofInstant(clock.instant(), zone(report)).plusDays(random.nextInt(40));
        Api.Answer answer = api.post(reports.get(report) + "/action-items", """
            {"title": "Try it out", "successCriterion": "It holds", "type": "prevent", "category": "immediate_fix",
             "owner": {"person": "Ada"}, "dueOn": "%s", "addresses": ["%s"]}\
            """.formatted(dueOn, causes.get(report)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        promises.add(new Promise(report, answer.string("/id"), dueOn));
    }

    /** Both services look at the same time; then the calendar is asked. */
    private void look(ConfigurableApplicationContext debrief) {
        WhenTimePassesThenCheckDeadlines policy = debrief.getBean(WhenTimePassesThenCheckDeadlines.class);
        Stream.of(policy, policy).parallel().forEach(WhenTimePassesThenCheckDeadlines::poll);
        promises.forEach(Promise::ask);
    }

    private Map<String, List<String>> expected() {
        Map<String, List<String>> expected = new TreeMap<>();
        promises.forEach(promise -> {
            if (!promise.calledOut.isEmpty()) {
                expected.put(promise.id, promise.calledOut);
            }
        });
        assertThat(expected).hasSizeGreaterThan(50);
        return expected;
    }

    private Map<String, List<String>> calledOut(ConfigurableApplicationContext debrief) {
        Map<String, List<String>> calledOut = new TreeMap<>();
        for (String report : reports) {
            debrief.getBean(EventStore.class)
                    .readEvents(report.substring(report.lastIndexOf('/') + 1))
                    .asStream()
                    .forEach(message -> note(message.getPayload(), calledOut));
        }
        return calledOut;
    }

    private static void note(Object event, Map<String, List<String>> calledOut) {
        String said = switch (event) {
            case DeadlineApproached e -> "near " + e.dueOn();
            case DeadlinePassed e -> "passed " + e.dueOn();
            case VerificationFellDue e -> "to be verified " + e.dueOn();
            default -> "";
        };
        if (!said.isEmpty()) {
            ActionItemId item = ((ActionItemEvent) event).itemId();
            calledOut.computeIfAbsent(item.toString(), id -> new ArrayList<>()).add(said);
        }
    }

    private ZoneId zone(int report) {
        return report == 0 ? ZoneOffset.UTC : AUCKLAND;
    }

    private ConfigurableApplicationContext start() {
        SpringApplication debrief = new SpringApplication(Debrief.class);
        debrief.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("travelling", Clock.class, () -> clock, bean -> bean.setPrimary(true)));
        return debrief.run(
                "--server.port=0",
                "--debrief.data=" + data,
                "--debrief.admin-key=" + Journey.KEY,
                "--debrief.limits.per-address=1000000",
                "--debrief.limits.per-key=1000000");
    }

    /** What a calendar says of a promise. */
    private final class Promise {

        private final int report;
        private final String id;
        private final List<String> calledOut = new ArrayList<>();
        private LocalDate dueOn;
        private ActionStatus status = ActionStatus.OPEN;
        private Instant completedAt = Instant.MAX;
        private boolean near;
        private boolean passed;
        private boolean toBeVerified;

        Promise(int report, String id, LocalDate dueOn) {
            this.report = report;
            this.id = id;
            this.dueOn = dueOn;
        }

        void dueAnew(LocalDate later) {
            dueOn = later;
            near = false;
            passed = false;
        }

        void now(ActionStatus other) {
            status = other;
            near = false;
            passed = false;
            toBeVerified = false;
        }

        void ask() {
            Instant now = clock.instant();
            if (status == ActionStatus.COMPLETED) {
                Instant from = completedAt.plus(TO_BE_SEEN);
                if (!toBeVerified && !now.isBefore(from)) {
                    calledOut.add("to be verified " + LocalDate.ofInstant(from, zone(report)));
                    toBeVerified = true;
                }
                return;
            }
            Instant end = ActionItem.endOf(dueOn, zone(report));
            if (!status.isLive()) {
                return;
            }
            if (!passed && !now.isBefore(end)) {
                calledOut.add("passed " + dueOn);
                passed = true;
            } else if (!passed && !near && !now.isBefore(end.minus(NEAR))) {
                calledOut.add("near " + dueOn);
                near = true;
            }
        }
    }

    /** A clock that goes on only when told to. */
    private static final class Travelling extends Clock {

        private volatile Instant now;

        Travelling(Instant now) {
            this.now = now;
        }

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
