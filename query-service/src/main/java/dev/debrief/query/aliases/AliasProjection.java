package dev.debrief.query.aliases;

import dev.debrief.api.aliases.Alias;
import dev.debrief.api.aliases.AliasEvent;
import dev.debrief.api.aliases.AliasEvent.AliasDeclared;
import dev.debrief.api.aliases.AliasEvent.AliasWithdrawn;
import dev.debrief.query.support.ActorFields;
import dev.debrief.views.Projection;
import dev.debrief.views.Projection.ViewCollection;
import dev.debrief.views.RecordedEvent;
import dev.debrief.views.ViewBatch;
import dev.debrief.views.ViewJson;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Which names meant the same, since when and why? There are few changes, so each is kept. */
@Component
class AliasProjection implements Projection<AliasEvent> {

    static final String VIEW = "aliases";
    static final String CHANGES = "alias_changes";

    private final ViewJson viewJson;

    AliasProjection(ViewJson viewJson) {
        this.viewJson = viewJson;
    }

    @Override
    public Class<AliasEvent> events() {
        return AliasEvent.class;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public String streamField() {
        return "aliases";
    }

    @Override
    public List<ViewCollection> collections() {
        return List.of(new ViewCollection(CHANGES, List.of()));
    }

    @Override
    public void on(RecordedEvent<AliasEvent> recorded, ViewBatch batch) {
        Document document = new Document("_id", recorded.version())
                .append("aliases", recorded.subject())
                .append("recordedAt", recorded.recordedAt())
                .append("position", recorded.position())
                .append("withdrawn", recorded.event() instanceof AliasWithdrawn)
                .append("alias", viewJson.write(recorded.event().alias()))
                .append("reason", recorded.event().reason());
        batch.put(CHANGES, ActorFields.write(document, "actor", recorded.metaData()));
    }

    AliasChange change(Document document) {
        Alias alias = viewJson.read(document.get("alias", Document.class), Alias.class);
        String reason = document.getString("reason");
        return new AliasChange(
                document.getLong("_id"),
                document.getLong("position"),
                document.get("recordedAt", Date.class).toInstant(),
                ActorFields.read(document, "actor"),
                document.getBoolean("withdrawn")
                        ? new AliasWithdrawn(alias, reason)
                        : new AliasDeclared(alias, reason));
    }
}
