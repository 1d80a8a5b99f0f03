package dev.debrief.web.incidents;

import dev.debrief.api.findings.AnalysisView.ClassifiedCause;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.FindingId;
import dev.debrief.api.findings.FindingVersion;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.Symptom;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.report.ReportView;
import dev.debrief.support.graph.CausalGraph;
import dev.debrief.support.graph.CausalGraph.Edge;
import dev.debrief.support.graph.CausalGraph.Node;
import dev.debrief.support.graph.Drawing;
import dev.debrief.support.markdown.PlainText;
import dev.debrief.web.page.Labels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figure of what led to what. */
final class CausalFigure {

    private static final int TEXT = 160;

    private CausalFigure() {}

    /** Null if there are no causal links, or too many to be read as a figure. */
    static @Nullable Drawing of(ReportView report, Labels labels) {
        Map<String, Node> nodes = new HashMap<>();
        for (ClassifiedCause cause : report.analysis().causes()) {
            nodes.put(cause.id().toString(), node(cause.id(), cause.finding(), labels));
        }
        for (FindingVersion<Symptom> symptom : report.analysis().symptoms()) {
            String text = PlainText.of(symptom.finding().text(), TEXT);
            nodes.put(symptom.id().toString(), effect(symptom.id(), PartKind.SYMPTOM, text, labels));
        }
        for (FindingVersion<Impact> impact : report.impacts()) {
            String text = impact.finding().text();
            String words = text == null ? labels.of(impact.finding().dimension()) : PlainText.of(text, TEXT);
            nodes.put(impact.id().toString(), effect(impact.id(), PartKind.IMPACT, words, labels));
        }
        List<Edge> edges = report.analysis().causalLinks().stream()
                .map(FindingVersion::finding)
                .map(link -> new Edge(link.from().toString(), link.to().toString()))
                .toList();
        CausalGraph graph = CausalGraph.of(edges, id -> nodes.getOrDefault(id, new Node(id, "withdrawn", "", "–")));
        return Drawing.of(graph, Drawing.SCREEN);
    }

    private static Node node(FindingId id, Cause cause, Labels labels) {
        String css = cause.kind().toString().replace('_', '-') + (cause.primary() ? " primary" : "");
        return new Node(id.toString(), css, labels.of(cause.kind()), PlainText.of(cause.text(), TEXT));
    }

    private static Node effect(FindingId id, PartKind kind, String text, Labels labels) {
        return new Node(id.toString(), kind.toString(), labels.of(kind), text);
    }
}
