package dev.debrief.standalone.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a store that can be cut: what runs over it ends at once, and nothing new gets through until it is mended. */
public final class Relay implements AutoCloseable {

    private final String host;
    private final int port;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    public Relay(String address) {
        host = address.substring(0, address.lastIndexOf(':'));
        port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public String address() {
        return "127.0.0.1:" + entrance.getLocalPort();
    }

    public void cut() {
        cut = true;
        open.forEach(Relay::close);
    }

    public void mend() {
        cut = false;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                connect(entrance.accept());
            } catch (IOException e) {
                // The store is away, or so are we.
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        if (cut) {
            caller.close();
            return;
        }
        try {
            Socket store = new Socket(host, port);
            pass(caller, store);
            pass(store, caller);
        } catch (IOException e) {
            close(caller);
            throw e;
        }
    }

    private void pass(Socket from, Socket to) {
        open.add(from);
        Thread.ofVirtual().start(() -> {
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException e) {
                // Whoever hung up, both do.
            } finally {
                close(from);
                close(to);
                open.remove(from);
            }
        });
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    @Override
    public void close() {
        cut();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
