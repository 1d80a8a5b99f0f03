package dev.debrief.standalone.inprocess;

import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.connection.AsyncCompletionHandler;
import com.mongodb.internal.connection.OperationContext;
import com.mongodb.internal.connection.PowerOfTwoBufferPool;
import com.mongodb.internal.connection.Stream;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.bson.ByteBuf;

/** The engine answers a request while it is written; the driver reads the answer afterwards. */
final class InProcessConnection implements Stream {

    private final ServerAddress address;
    private final EmbeddedChannel channel;
    private final Executor threads;
    private final io.netty.buffer.ByteBuf answers = Unpooled.buffer();
    private volatile boolean closed;

    InProcessConnection(ServerAddress address, EmbeddedChannel channel, Executor threads) {
        this.address = address;
        this.channel = channel;
        this.threads = threads;
    }

    @Override
    public void open(OperationContext context) {}

    @Override
    public void write(List<ByteBuf> buffers, OperationContext context) {
        io.netty.buffer.ByteBuf request = Unpooled.buffer();
        for (ByteBuf buffer : buffers) {
            request.writeBytes(buffer.asNIO());
        }
        if (Thread.currentThread().isVirtual()) {
            onPlatformThread(request);
        } else {
            answer(request);
        }
    }

    private void onPlatformThread(io.netty.buffer.ByteBuf request) {
        FutureTask<?> work = new FutureTask<>(() -> answer(request), null);
        threads.execute(work);
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MongoInterruptedException("Interrupted while the engine answers", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private synchronized void answer(io.netty.buffer.ByteBuf request) {
        channel.writeInbound(request);
        for (io.netty.buffer.ByteBuf part = channel.readOutbound(); part != null; part = channel.readOutbound()) {
            answers.writeBytes(part);
            part.release();
        }
    }

    @Override
    public synchronized ByteBuf read(int bytes, OperationContext context) {
        if (answers.readableBytes() < bytes) {
            throw new MongoSocketReadException("The engine closed the connection", address);
        }
        ByteBuf buffer = getBuffer(bytes);
        answers.readBytes(buffer.array(), 0, bytes);
        answers.discardSomeReadBytes();
        return buffer;
    }

    @Override
    public ByteBuf getBuffer(int size) {
        return PowerOfTwoBufferPool.DEFAULT.getBuffer(size);
    }

    @Override
    public ServerAddress getAddress() {
        return address;
    }

    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            channel.close().syncUninterruptibly();
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void openAsync(OperationContext context, AsyncCompletionHandler<Void> handler) {
        throw new UnsupportedOperationException("The client is synchronous");
    }

    @Override
    public void writeAsync(List<ByteBuf> buffers, OperationContext context, AsyncCompletionHandler<Void> handler) {
        throw new UnsupportedOperationException("The client is synchronous");
    }

    @Override
    public void readAsync(int bytes, OperationContext context, AsyncCompletionHandler<ByteBuf> handler) {
        throw new UnsupportedOperationException("The client is synchronous");
    }
}
