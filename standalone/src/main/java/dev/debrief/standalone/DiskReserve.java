package dev.debrief.standalone;

import dev.debrief.api.Rejection;
import dev.debrief.command.support.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Refuses commands while the disk of the data folder is almost full, so that the event store never fails in the middle of a write. They
 * are accepted again as soon as there is room.
 */
@Component
class DiskReserve implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final Path data;
    private final DataSize reserve;

    DiskReserve(
            CommandBus commands,
            @Value("${debrief.data}") Path data,
            @Value("${debrief.disk-reserve}") DataSize reserve) {
        this.data = data;
        this.reserve = reserve;
        commands.registerHandlerInterceptor(this);
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        Rules.rejectIf(usableBytes() < reserve.toBytes(), Rejection.DISK_FULL);
        return chain.proceed();
    }

    private long usableBytes() {
        try {
            return Files.getFileStore(data).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
