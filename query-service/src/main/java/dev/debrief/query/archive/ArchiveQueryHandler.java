package dev.debrief.query.archive;

import dev.debrief.api.Actor;
import dev.debrief.api.Identity;
import dev.debrief.api.archive.ArchiveQuery.FindArchive;
import dev.debrief.api.archive.ArchivedEvent;
import dev.debrief.api.archive.ReportArchive;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.support.axon.StoredEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.serialization.SerializedObject;
import org.springframework.stereotype.Component;

/** Answers a report as its events, without the confidential texts of others. */
@Component
class ArchiveQueryHandler {

    private final ReportHistory reportHistory;
    private final StoredEvents stored;

    ArchiveQueryHandler(ReportHistory reportHistory, StoredEvents stored) {
        this.reportHistory = reportHistory;
        this.stored = stored;
    }

    @QueryHandler
    ReportArchive answer(FindArchive query, Identity reader) {
        ReportVersion wanted = reportHistory.find(query.reportId(), query.asOf());
        List<ArchivedEvent> events = new ArrayList<>();
        List<Long> withheld = new ArrayList<>();
        stored.read(query.reportId().toString(), wanted.version()).forEach(message -> {
            Object open = ConfidentialTexts.without(message.getPayload(), reader);
            if (!open.equals(message.getPayload())) {
                withheld.add(message.getSequenceNumber());
            }
            events.add(archived(message, open));
        });
        return new ReportArchive(query.reportId(), wanted.version(), events, withheld);
    }

    private ArchivedEvent archived(DomainEventMessage<?> message, Object event) {
        SerializedObject<String> form = stored.form(event);
        MetaData metaData = message.getMetaData();
        return new ArchivedEvent(
                form.getType().getName(),
                form.getType().getRevision(),
                Actor.madeAt(metaData, message.getTimestamp()),
                new Actor(
                        Objects.toString(metaData.get(Actor.ID), Identity.NOBODY.id()),
                        Objects.toString(metaData.get(Actor.NAME), Identity.NOBODY.name()),
                        Objects.toString(metaData.get(Actor.ROLE), "")),
                form.getData());
    }
}
