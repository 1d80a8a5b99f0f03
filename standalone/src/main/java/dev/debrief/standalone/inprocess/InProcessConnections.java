package dev.debrief.standalone.inprocess;

import com.mongodb.connection.SocketSettings;
import com.mongodb.connection.SslSettings;
import com.mongodb.internal.connection.StreamFactory;
import com.mongodb.internal.connection.StreamFactoryFactory;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.wire.MongoDatabaseHandler;
import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Connects the driver with the engine. What a virtual thread asks for is computed on a platform thread, because a query that computes
 * would hold the carrier of all other requests.
 */
final class InProcessConnections implements StreamFactoryFactory {

    private final MongoBackend engine;
    private final ChannelGroup channels = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE);
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Math.max(4, 2 * Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().name("views-", 0).daemon().factory());

    InProcessConnections(MongoBackend engine) {
        this.engine = engine;
    }

    @Override
    public StreamFactory create(SocketSettings socket, SslSettings ssl) {
        return address -> new InProcessConnection(address, channel(), threads);
    }

    private EmbeddedChannel channel() {
        return new EmbeddedChannel(
                new MongoWireReplyEncoder(),
                new MongoWireMessageEncoder(),
                new MongoWireProtocolHandler(),
                new MongoDatabaseHandler(engine, channels),
                new MongoExceptionHandler());
    }

    @Override
    public void close() {
        threads.shutdown();
        engine.close();
    }
}
