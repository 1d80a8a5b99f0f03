package dev.debrief.query.restriction;

import dev.debrief.api.Identity;
import dev.debrief.api.Rejection;
import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.report.ReportAccess;
import dev.debrief.api.report.ReportScopedQuery;
import dev.debrief.api.report.VersionedAnswer;
import dev.debrief.support.axon.QueryRefusals;
import java.util.List;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks every query about one report. For a reader who may not see it, the report does not exist. */
@Component
class RestrictionInterceptor {

    private final Restrictions restrictions;
    private final AccessRecorder accessRecorder;

    RestrictionInterceptor(Restrictions restrictions, AccessRecorder accessRecorder, QueryBus bus) {
        this.restrictions = restrictions;
        this.accessRecorder = accessRecorder;
        bus.registerHandlerInterceptor(this::intercept);
    }

    private @Nullable Object intercept(UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        QueryMessage<?, ?> message = unitOfWork.getMessage();
        if (!(message.getPayload() instanceof ReportScopedQuery question)) {
            return chain.proceed();
        }
        Identity reader = Identity.of(message.getMetaData());
        ReportAccess access = restrictions
                .of(question.reportId())
                .filter(known -> known.isOpenTo(reader))
                .orElseThrow(() -> QueryRefusals.refused(Rejection.REPORT_NOT_FOUND));
        Object answer = chain.proceed();
        if (access.isRestricted() && contentOf(answer) instanceof VersionedAnswer read) {
            accessRecorder.record(
                    reader,
                    question.getClass().getSimpleName(),
                    List.of(new ReportRead(question.reportId(), read.version())));
        }
        return answer;
    }

    private static @Nullable Object contentOf(@Nullable Object answer) {
        return answer instanceof Message<?> message ? message.getPayload() : answer;
    }
}
