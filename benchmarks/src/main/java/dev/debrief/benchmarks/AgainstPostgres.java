package dev.debrief.benchmarks;

import dev.debrief.api.findings.FindingEvent.CauseRecorded;
import dev.debrief.api.incident.Declaration;
import dev.debrief.api.incident.IncidentEvent.IncidentDeclared;
import dev.debrief.api.report.ReportEvent;
import dev.debrief.benchmarks.Row.Goal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Patterns against the obvious {@code GROUP BY} over a table of the same occurrences, with an index on the time; both over a connection. */
final class AgainstPostgres implements Benchmark {

    private static final String DATABASE = "DEBRIEF_TEST_POSTGRES";
    private static final Goal NO_SLOWER = new Goal(false, 1, 0);
    private static final int AT_ONCE = 1_000;
    private static final String YEAR = "from=2020-01-01T00:00:00Z&to=2021-01-01T00:00:00Z";

    private static final Map<String, String> QUESTIONS = questions();

    private final Settings settings;
    private final String url;

    private AgainstPostgres(Settings settings, String url) {
        this.settings = settings;
        this.url = url;
    }

    /** Null, where the environment names no database. */
    static @Nullable AgainstPostgres fromEnvironment(Settings settings) {
        String url = System.getenv(DATABASE);
        return url == null ? null : new AgainstPostgres(settings, url);
    }

    /** The axes of a question, as columns, and the question. */
    private static Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("category", "by=category");
        questions.put("category, service", "by=category&by=service");
        questions.put("team, detection", "by=team&by=detection");
        return questions;
    }

    @Override
    public List<Row> measure(Installation installation) throws Exception {
        try (Connection database = DriverManager.getConnection(url);
                Occurrences table = new Occurrences(database)) {
            new World(installation.events(), 42, table).add(settings.reports(), 0);
            table.complete();
            installation.settle();
            List<Row> rows = new ArrayList<>();
            try (Client client = installation.queries()) {
                for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
                    rows.add(measure(client, table, question.getKey(), question.getValue()));
                }
            }
            return rows;
        }
    }

    private Row measure(Client client, Occurrences table, String columns, String by) throws Exception {
        String path = "/api/patterns?" + YEAR + "&" + by;
        rejectUnlessSame(client.get(path).at("/patterns/0/reports"), table.most(columns), columns);
        Callable<Double> ours = () -> client.medianMillis(settings.duration(), () -> path);
        Callable<Double> theirs = () -> Spread.medianMillis(settings.duration(), () -> table.most(columns));
        ours.call();
        theirs.call();
        return new Rounds(settings.rounds())
                .measure(
                        "patterns of a year of %,d reports ÷ GROUP BY on PostgreSQL: by %s"
                                .formatted(settings.reports(), columns),
                        "ms",
                        NO_SLOWER,
                        ours,
                        theirs);
    }

    private static void rejectUnlessSame(JsonNode ours, long theirs, String columns) {
        if (ours.asLong() != theirs) {
            throw new IllegalStateException("by %s, the most frequent pattern is in %s reports, and in %d by PostgreSQL"
                    .formatted(columns, ours, theirs));
        }
    }

    /** The occurrences, each in a row with all that is asked about. */
    private static final class Occurrences implements World.Listener, AutoCloseable {

        private final Connection database;
        private final PreparedStatement insert;
        private final Map<String, Declaration> declared = new HashMap<>();
        private int waiting;

        Occurrences(Connection database) throws SQLException {
            this.database = database;
            try (Statement statement = database.createStatement()) {
                statement.execute("DROP TABLE IF EXISTS occurrence");
                statement.execute(
                        "CREATE TABLE occurrence (report text, at timestamptz, category text, service text, team text,"
                                + " detection text)");
            }
            database.setAutoCommit(false);
            insert = database.prepareStatement("INSERT INTO occurrence VALUES (?, ?, ?, ?, ?, ?)");
        }

        @Override
        public void happened(ReportEvent event) {
            try {
                switch (event) {
                    case IncidentDeclared e -> declared.put(e.reportId().toString(), e.declaration());
                    case CauseRecorded e -> insert(e);
                    default -> {}
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private void insert(CauseRecorded event) throws SQLException {
            Declaration incident =
                    Objects.requireNonNull(declared.get(event.reportId().toString()));
            insert.setString(1, event.reportId().toString());
            insert.setTimestamp(2, Timestamp.from(Objects.requireNonNull(incident.occurredAt())));
            insert.setString(3, event.finding().category().toString());
            insert.setString(4, incident.services().getFirst().name());
            insert.setString(5, incident.teams().getFirst().name());
            insert.setString(
                    6, Objects.requireNonNull(incident.detection()).method().toString());
            insert.addBatch();
            if (++waiting == AT_ONCE) {
                insert.executeBatch();
                waiting = 0;
            }
        }

        void complete() throws SQLException {
            insert.executeBatch();
            database.commit();
            database.setAutoCommit(true);
            declared.clear();
            try (Statement statement = database.createStatement()) {
                statement.execute("CREATE INDEX ON occurrence (at)");
                statement.execute("VACUUM ANALYZE occurrence");
            }
        }

        /** In how many reports the most frequent pattern is; the others are read, too. */
        long most(String columns) throws SQLException {
            long most = 0;
            try (Statement statement = database.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT %1$s, count(DISTINCT report) AS reports, count(*), min(at), max(at) FROM occurrence"
                                            .formatted(columns)
                                    + " WHERE at >= '2020-01-01T00:00:00Z' AND at < '2021-01-01T00:00:00Z'"
                                    + " GROUP BY %1$s HAVING count(DISTINCT report) >= 2 ORDER BY reports DESC LIMIT 50"
                                            .formatted(columns))) {
                while (rows.next()) {
                    most = Math.max(most, rows.getLong("reports"));
                }
            }
            return most;
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }
}
