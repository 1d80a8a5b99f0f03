package dev.debrief.benchmarks;

import dev.debrief.benchmarks.Installation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How good similar reports and suggested categories are, measured against what people said. The folder has {@code incidents.jsonl} (lines of
 * the import), {@code pools.json} (for each task, the ids among which is searched) and {@code queries.jsonl} (for each task and incident, its
 * {@code labels} and the {@code relevant} ids that share one).
 *
 * <p>Labels are never in what is imported. In the second half of the table, four fifths of the incidents are classified by their labels, and
 * the others are asked about: that is how an organisation uses it.
 */
final class SearchQuality {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FOLDS = 5;
    private static final int ASKED = 50;

    private final Supplier<Installation> installations;
    private final Map<String, ObjectNode> incidents = new HashMap<>();
    private final Map<String, List<String>> pools = new LinkedHashMap<>();
    private final List<Question> questions = new ArrayList<>();

    /** The labels by the ids of their categories. */
    private final Map<String, String> labelsByCategory = new HashMap<>();

    private record Question(String task, String id, List<String> labels, Set<String> relevant) {}

    SearchQuality(Path folder, Supplier<Installation> installations) throws IOException {
        this.installations = installations;
        JsonNode tasks = JSON.readTree(folder.resolve("pools.json").toFile());
        for (Map.Entry<String, JsonNode> task : tasks.properties()) {
            pools.put(
                    task.getKey(),
                    task.getValue().valueStream().map(JsonNode::asString).toList());
        }
        for (String line : Files.readAllLines(folder.resolve("queries.jsonl"))) {
            JsonNode question = JSON.readTree(line);
            questions.add(new Question(
                    question.get("task").asString(),
                    question.get("query").asString(),
                    question.get("labels").valueStream().map(JsonNode::asString).toList(),
                    question.get("relevant")
                            .valueStream()
                            .map(JsonNode::asString)
                            .collect(Collectors.toSet())));
        }
        Set<String> wanted = pools.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        for (String line : Files.readAllLines(folder.resolve("incidents.jsonl"))) {
            ObjectNode incident = (ObjectNode) JSON.readTree(line);
            if (wanted.contains(incident.get("id").asString())) {
                incidents.put(incident.get("id").asString(), incident);
            }
        }
    }

    /** Sums over questions. */
    private static final class Figures {

        private int questions;
        private double precision;
        private double gain;
        private int suggested;

        void add(Question question, List<String> ranking, List<String> categories) {
            questions++;
            precision += ranking.stream()
                            .limit(5)
                            .filter(question.relevant()::contains)
                            .count()
                    / 5.0;
            gain += gain(question, ranking);
            suggested += categories.stream().limit(3).anyMatch(question.labels()::contains) ? 1 : 0;
        }

        /** The discounted gain of the first ten, relative to the best possible. */
        private static double gain(Question question, List<String> ranking) {
            double gain = 0;
            double best = 0;
            for (int rank = 0; rank < 10; rank++) {
                double discount = Math.log(2) / Math.log(rank + 2);
                gain += rank < ranking.size() && question.relevant().contains(ranking.get(rank)) ? discount : 0;
                best += rank < question.relevant().size() ? discount : 0;
            }
            return best == 0 ? 0 : gain / best;
        }

        String line(String task, String basis) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %.3f | %.3f | %s |",
                    task,
                    basis,
                    questions,
                    precision / questions,
                    gain / questions,
                    suggested == 0 ? "–" : String.format(Locale.ROOT, "%.0f %%", 100.0 * suggested / questions));
        }
    }

    String table() throws Exception {
        List<String> lines = new ArrayList<>();
        for (String task : pools.keySet()) {
            Figures words = new Figures();
            ask(task, -1, false, words);
            lines.add(words.line(task, "nothing classified"));
            if (isOfServices(task)) {
                Figures recorded = new Figures();
                ask(task, -1, true, recorded);
                lines.add(recorded.line(task, "services recorded"));
            } else {
                lines.add(learned(task, false).line(task, "four fifths classified"));
                lines.add(learned(task, true).line(task, "four fifths classified, services recorded"));
            }
        }
        return """
            Similar reports, as people labelled incidents

            | task | | questions | P@5 | nDCG@10 | category among the first three |
            |---|---|---|---|---|---|
            %s
            """.formatted(String.join("\n", lines));
    }

    private Figures learned(String task, boolean services) throws Exception {
        Figures learned = new Figures();
        for (int fold = 0; fold < FOLDS; fold++) {
            ask(task, fold, services, learned);
        }
        return learned;
    }

    private static boolean isOfServices(String task) {
        return task.startsWith("service");
    }

    /**
     * @param fold which fifth is asked about and not classified; -1 for all, and nothing is classified
     * @param services whether the incidents are recorded with their services
     */
    private void ask(String task, int fold, boolean services, Figures figures) throws Exception {
        try (Installation installation = installations.get()) {
            System.setProperty("debrief.search.learn-every-seconds", "1");
            installation.start(Kind.WHOLE);
            try (Client commands = installation.commands();
                    Client queries = installation.queries()) {
                Map<String, String> reports = record(task, fold, services, commands);
                installation.settle();
                long recorded = installation.head();
                Map<String, String> incidentsByReport = new HashMap<>();
                reports.forEach((incident, report) -> incidentsByReport.put(report, incident));
                for (Question question : questions) {
                    if (question.task().equals(task) && (fold < 0 || foldOf(question.id()) == fold)) {
                        JsonNode similar = similar(
                                queries,
                                Objects.requireNonNull(reports.get(question.id()), question.id()),
                                fold < 0 ? -1 : recorded);
                        figures.add(question, ranking(similar, incidentsByReport), suggested(similar));
                    }
                }
            }
        }
    }

    /** Waits until it has learned from what is recorded. */
    private static JsonNode similar(Client queries, String report, long learned) throws Exception {
        String path = "/api/reports/" + report + "/similar?limit=" + ASKED;
        JsonNode similar = queries.get(path);
        while (similar.get("learnedAt").asLong() < learned) {
            Thread.sleep(100);
            similar = queries.get(path);
        }
        return similar;
    }

    private static List<String> ranking(JsonNode similar, Map<String, String> incidents) {
        return similar.get("items")
                .valueStream()
                .map(item -> incidents.get(item.at("/report/id").asString()))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> suggested(JsonNode similar) {
        return similar.get("likelyCategories")
                .valueStream()
                .map(likely ->
                        labelsByCategory.getOrDefault(likely.get("category").asString(), ""))
                .toList();
    }

    private String category(String label) {
        String id = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        labelsByCategory.put(id, label);
        return id;
    }

    private static int foldOf(String incident) {
        return Math.floorMod(incident.hashCode(), FOLDS);
    }

    /** Records the incidents of a task; answers the ids of their reports. */
    private Map<String, String> record(String task, int fold, boolean services, Client commands) throws IOException {
        Map<String, List<String>> labels = new HashMap<>();
        questions.stream()
                .filter(question -> question.task().equals(task))
                .forEach(question -> labels.put(question.id(), question.labels()));
        Set<String> all = new LinkedHashSet<>();
        labels.values().forEach(all::addAll);
        for (String label : all) {
            commands.send(
                    "PUT",
                    "/api/taxonomy/categories/" + category(label),
                    "",
                    "{\"name\": %s, \"reason\": \"Measured.\"}".formatted(JSON.writeValueAsString(label)));
        }
        StringBuilder lines = new StringBuilder();
        for (String id : Objects.requireNonNull(pools.get(task))) {
            boolean classified = fold >= 0 && foldOf(id) != fold;
            lines.append(unlabelled(id, services, classified ? labels.getOrDefault(id, List.of()) : List.of()))
                    .append('\n');
        }
        Map<String, String> reports = new HashMap<>();
        for (String outcome : commands.importLines(lines.toString()).split("\n", -1)) {
            JsonNode read = outcome.isBlank() ? JSON.createObjectNode() : JSON.readTree(outcome);
            if (read.has("reportId")) {
                reports.put(
                        read.get("externalId").asString(), read.get("reportId").asString());
            }
        }
        return reports;
    }

    /** The incident without what people said about it, and classified by these labels. */
    private ObjectNode unlabelled(String id, boolean services, List<String> labels) {
        ObjectNode incident = Objects.requireNonNull(incidents.get(id), id).deepCopy();
        incident.remove("categories");
        if (!services) {
            incident.remove("services");
        }
        ArrayNode causes = JSON.createArrayNode();
        for (JsonNode cause : incident.path("causes")) {
            if (!cause.path("text").asString("").isBlank()) {
                causes.addObject().put("text", cause.path("text").asString());
            }
        }
        String text = causes.isEmpty()
                ? incident.path("title").asString("")
                : causes.get(0).get("text").asString();
        for (String label : labels) {
            causes.addObject()
                    .put("text", text)
                    .put("category", category(label))
                    .put("kind", "root_cause");
        }
        incident.set("causes", causes);
        return incident;
    }
}
