package dev.debrief.query.policy;

import dev.debrief.api.policy.PolicyEvent;
import dev.debrief.api.policy.PolicyEvent.PolicyAdopted;
import dev.debrief.query.support.ActorFields;
import dev.debrief.views.Projection;
import dev.debrief.views.Projection.ViewCollection;
import dev.debrief.views.RecordedEvent;
import dev.debrief.views.ViewBatch;
import dev.debrief.views.ViewJson;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What was the policy, since when and why? It changes seldom, so each version is kept whole. */
@Component
class PolicyProjection implements Projection<PolicyEvent> {

    static final String VIEW = "policies";
    static final String VERSIONS = "policy_versions";

    private final ViewJson viewJson;

    PolicyProjection(ViewJson viewJson) {
        this.viewJson = viewJson;
    }

    @Override
    public Class<PolicyEvent> events() {
        return PolicyEvent.class;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public String streamField() {
        return "policy";
    }

    @Override
    public List<ViewCollection> collections() {
        return List.of(new ViewCollection(VERSIONS, List.of()));
    }

    @Override
    public void on(RecordedEvent<PolicyEvent> recorded, ViewBatch batch) {
        Document document = new Document("_id", recorded.version())
                .append("policy", recorded.subject())
                .append("recordedAt", recorded.recordedAt())
                .append("content", viewJson.write((PolicyAdopted) recorded.event()));
        batch.put(VERSIONS, ActorFields.write(document, "actor", recorded.metaData()));
    }

    PolicyAdopted adopted(Document document) {
        return viewJson.read(document.get("content", Document.class), PolicyAdopted.class);
    }
}
