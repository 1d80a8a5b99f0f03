package dev.debrief.query.restriction;

import dev.debrief.api.Identity;
import dev.debrief.api.Rejection;
import dev.debrief.api.audit.AccessId;
import dev.debrief.api.audit.RecordAccess;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.support.axon.QueryRefusals;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has it recorded who reads restricted reports, before they are answered. */
@Component
class AccessRecorder {

    private static final int PATIENCE_SECONDS = 10;

    private final ObjectProvider<CommandGateway> commands;

    /** Threads of their own, for in that of a question it would be settled only after the answer. */
    private final ExecutorService recording = Executors.newVirtualThreadPerTaskExecutor();

    AccessRecorder(ObjectProvider<CommandGateway> commands) {
        this.commands = commands;
    }

    /** Refused if it can't be recorded. */
    void record(Identity reader, String question, List<ReportRead> reads) {
        if (reads.isEmpty()) {
            return;
        }
        RecordAccess access = new RecordAccess(new AccessId(UUID.randomUUID()), reads, question);
        try {
            recording
                    .submit(() ->
                            commands.getObject().sendAndWait(new GenericCommandMessage<>(access, reader.metaData())))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw QueryRefusals.refused(Rejection.STORE_AWAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw QueryRefusals.refused(Rejection.STORE_AWAY);
        }
    }
}
