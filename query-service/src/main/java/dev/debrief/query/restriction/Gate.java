package dev.debrief.query.restriction;

import dev.debrief.api.Identity;
import dev.debrief.api.Rejection;
import dev.debrief.api.audit.Read;
import dev.debrief.api.report.ReportAnswer;
import dev.debrief.api.report.ReportQuestion;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.query.support.Refusals;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stands before every question about one report. For who may not see the report, there is none. */
@Component
class Gate {

    private final Restrictions restrictions;
    private final Accesses accesses;

    Gate(Restrictions restrictions, Accesses accesses, QueryBus bus) {
        this.restrictions = restrictions;
        this.accesses = accesses;
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
            accesses.record(
                    reader,
                    question.getClass().getSimpleName(),
                    List.of(new Read(question.reportId(), read.version())));
        }
        return answer;
    }

    private static @Nullable Object contentOf(@Nullable Object answer) {
        return answer instanceof Message<?> message ? message.getPayload() : answer;
    }
}
