package dev.debrief.query.restriction;

import dev.debrief.api.Identity;
import dev.debrief.api.Rejection;
import dev.debrief.api.audit.AccessId;
import dev.debrief.api.audit.RecordAccess;
import dev.debrief.api.report.ReportAnswer;
import dev.debrief.api.report.ReportQuestion;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.query.support.Refusals;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Stands before every question about one report. For who may not see the report, there is none; that somebody reads a restricted one
 * is recorded before they are answered.
 */
@Component
class Gate {

    private static final int PATIENCE_SECONDS = 10;

    private final Restrictions restrictions;
    private final ObjectProvider<CommandGateway> commands;
    private final ExecutorService recording = Executors.newVirtualThreadPerTaskExecutor();

    Gate(Restrictions restrictions, ObjectProvider<CommandGateway> commands, QueryBus bus) {
        this.restrictions = restrictions;
        this.commands = commands;
        bus.registerHandlerInterceptor(this::pass);
    }

    private @Nullable Object pass(UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        QueryMessage<?, ?> message = unitOfWork.getMessage();
        if (!(message.getPayload() instanceof ReportQuestion question)) {
            return chain.proceed();
        }
        Identity reader = Identity.of(message.getMetaData());
        Optional<Restriction> restriction = restrictions.of(question.reportId());
        if (restriction.isPresent() && !restriction.get().isOpenTo(reader)) {
            throw Refusals.refused(Rejection.REPORT_NOT_FOUND);
        }
        Object answer = chain.proceed();
        if (restriction.isPresent() && contentOf(answer) instanceof ReportAnswer read) {
            record(reader, question, read);
        }
        return answer;
    }

    private static @Nullable Object contentOf(@Nullable Object answer) {
        return answer instanceof Message<?> message ? message.getPayload() : answer;
    }

    /** In a thread of its own, for in this one it would be settled only after the answer. */
    private void record(Identity reader, ReportQuestion question, ReportAnswer read) throws InterruptedException {
        RecordAccess access = new RecordAccess(
                new AccessId(UUID.randomUUID()),
                question.reportId(),
                read.version(),
                question.getClass().getSimpleName());
        try {
            recording
                    .submit(() ->
                            commands.getObject().sendAndWait(new GenericCommandMessage<>(access, reader.metaData())))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw Refusals.refused(Rejection.STORE_AWAY);
        }
    }
}
