package dev.debrief.standalone.log;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The log of an Axon Server. It numbers events without gaps from 0, and the embedded store does not. So a position without an event gets
 * an entry that belongs to no stream, which nobody reads.
 */
public final class AxonServerLog implements EventLog {

    private static final int DEFAULT_PORT = 8124;
    private static final int APPENDED_AT_ONCE = 200;
    private static final int READ_AHEAD = 1_000;
    private static final int SECONDS = 20;

    private final AxonServerConnectionFactory client;
    private final AxonServerConnection server;

    private AxonServerLog(AxonServerConnectionFactory client) {
        this.client = client;
        this.server = client.connect("default");
    }

    /** @param addresses host:port, several with commas between them */
    public static AxonServerLog at(String addresses) {
        AxonServerConnectionFactory client = AxonServerConnectionFactory.forClient("debrief-log")
                .routingServers(Stream.of(addresses.split(","))
                        .map(AxonServerLog::address)
                        .toArray(ServerAddress[]::new))
                .connectTimeout(SECONDS, TimeUnit.SECONDS)
                .build();
        AxonServerLog log = new AxonServerLog(client);
        try {
            log.lastPosition();
            return log;
        } catch (LogException e) {
            log.close();
            throw new LogException("Axon Server at " + addresses + " does not answer.", e);
        }
    }

    private static ServerAddress address(String address) {
        String[] parts = address.strip().split(":", 2);
        return new ServerAddress(parts[0], parts.length == 1 ? DEFAULT_PORT : Integer.parseInt(parts[1]));
    }

    private long lastPosition() {
        return get(server.eventChannel().getLastToken());
    }

    @Override
    public void read(Consumer<LoggedEvent> reader) {
        long last = lastPosition();
        if (last < 0) {
            return;
        }
        try (EventStream events = server.eventChannel().openStream(-1, READ_AHEAD)) {
            long position = -1;
            while (position < last) {
                EventWithToken next = events.nextIfAvailable(SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw new LogException("Axon Server sends no event after position " + position + ".");
                }
                position = next.getToken();
                if (!AxonServerEvents.isFiller(next.getEvent())) {
                    reader.accept(AxonServerEvents.read(next.getEvent(), position));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogException("Interrupted", e);
        }
    }

    @Override
    public void expect(long lastPosition) {
        // There is nothing to prepare.
    }

    @Override
    public void append(List<LoggedEvent> events) {
        long position = lastPosition() + 1;
        Appender appender = new Appender();
        for (LoggedEvent event : events) {
            for (; position < event.position(); position++) {
                appender.add(AxonServerEvents.filler(position));
            }
            appender.add(AxonServerEvents.write(event));
            position++;
        }
        appender.flush();
    }

    /** Appends in transactions of bounded size. */
    private final class Appender {

        private AppendEventsTransaction transaction = server.eventChannel().startAppendEventsTransaction();
        private int size;

        void add(Event event) {
            transaction.appendEvent(event);
            if (++size == APPENDED_AT_ONCE) {
                flush();
                transaction = server.eventChannel().startAppendEventsTransaction();
                size = 0;
            }
        }

        void flush() {
            if (size == 0) {
                transaction.rollback();
            } else if (!get(transaction.commit()).getSuccess()) {
                throw new LogException("Axon Server has not stored the events.");
            }
        }
    }

    /** Each transaction was committed; what an interrupted import has appended stays, and the import goes on after it. */
    @Override
    public void commit() {}

    private static <T> T get(CompletableFuture<T> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new LogException("Axon Server failed: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw new LogException("Axon Server does not answer within " + SECONDS + " seconds.", e);
        }
    }

    @Override
    public void close() {
        server.disconnect();
        client.shutdown();
    }
}
