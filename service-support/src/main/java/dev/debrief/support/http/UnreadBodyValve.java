package dev.debrief.support.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Reads what is left of the body when a request was answered without it, as after a 401: a client that sends all before it reads would
 * otherwise lose the answer. Tomcat does that too, but for as long as the client likes. Here a body that still arrives after {@link
 * SlowBodyException#DEADLINE} closes the connection.
 */
class UnreadBodyValve extends ValveBase {

    private final Duration deadline;

    UnreadBodyValve(Duration deadline) {
        super(true);
        this.deadline = deadline;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        long begun = System.nanoTime();
        getNext().invoke(request, response);
        org.apache.coyote.Request body = request.getCoyoteRequest();
        if (request.isAsync() || body.isFinished()) {
            return;
        }
        response.flushBuffer();
        Ignored ignored = new Ignored();
        while (body.doRead(ignored) >= 0) {
            if (System.nanoTime() - begun > deadline.toNanos()) {
                body.action(ActionCode.CLOSE_NOW, null);
                return;
            }
        }
    }

    private static final class Ignored implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {}
    }
}
