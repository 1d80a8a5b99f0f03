package dev.debrief.command.support;

import dev.debrief.api.Identity;
import dev.debrief.api.Rejection;
import dev.debrief.api.incident.IncidentCommand.DeclareIncident;
import dev.debrief.api.report.ReportCommand;
import dev.debrief.command.access.KnownReports;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Refuses commands on hidden and on missing reports at the same place, before a report is loaded, so that the time of the answer does not
 * show which exist. The report decides again, when nothing else can change it.
 */
record VisibilityInterceptor(KnownReports reports) implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        CommandMessage<?> message = unitOfWork.getMessage();
        Identity caller = Identity.of(message.getMetaData());
        if (message.getPayload() instanceof ReportCommand command
                && !(command instanceof DeclareIncident)
                && !caller.isAny()) {
            Rules.rejectIf(!reports.isVisible(command.reportId(), caller), Rejection.REPORT_NOT_FOUND);
        }
        return chain.proceed();
    }
}
