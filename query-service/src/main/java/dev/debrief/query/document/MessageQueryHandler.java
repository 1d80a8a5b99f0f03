package dev.debrief.query.document;

import dev.debrief.api.Identity;
import dev.debrief.api.document.DocumentQuery.FindMessages;
import dev.debrief.api.document.ReportMessages;
import dev.debrief.api.document.ReportMessages.Message;
import dev.debrief.api.policy.MessageTemplate;
import dev.debrief.api.policy.Wording;
import dev.debrief.api.updates.Audience;
import dev.debrief.query.document.DocumentMaterials.Material;
import dev.debrief.query.document.audiences.TextTemplate;
import dev.debrief.query.history.ReportHistory;
import dev.debrief.query.history.ReportHistory.Entry;
import dev.debrief.query.history.ReportVersion;
import dev.debrief.query.policy.Policies;
import dev.debrief.query.report.ReportQueryHandler;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers the messages of the organisation's templates about a report. */
@Component
class MessageQueryHandler {

    private final ReportHistory reportHistory;
    private final ReportQueryHandler reports;
    private final DocumentMaterials materials;
    private final Policies policies;

    MessageQueryHandler(
            ReportHistory reportHistory, ReportQueryHandler reports, DocumentMaterials materials, Policies policies) {
        this.reportHistory = reportHistory;
        this.reports = reports;
        this.materials = materials;
        this.policies = policies;
    }

    @QueryHandler
    ReportMessages answer(FindMessages query, Identity reader) {
        ReportVersion reportVersion = reportHistory.find(query.reportId(), query.asOf());
        List<Entry> written = reports.written(query, reportVersion, reader);
        Wording wording = policies.today().policy().wording();
        Map<Audience, Material> byAudience = new EnumMap<>(Audience.class);
        List<Message> messages = wording.messages().stream()
                .map(template -> message(
                        template,
                        byAudience.computeIfAbsent(
                                template.audience(),
                                audience ->
                                        materials.of(reportVersion, written, audience, false, wording.publicNames()))))
                .filter(message -> !message.text().isEmpty())
                .toList();
        return new ReportMessages(reportVersion.report(), reportVersion.version(), messages);
    }

    private static Message message(MessageTemplate template, Material material) {
        String text = new TextTemplate(template.text()).filled(material.report(), material.names());
        return new Message(template.name(), template.audience(), text);
    }
}
