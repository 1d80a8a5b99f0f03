package dev.debrief.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The TCP ports on which this process listens, on any address. Linux only; empty on other systems. */
final class ListeningPorts {

    private static final String LISTENING = "0A";

    private ListeningPorts() {}

    static Set<Integer> ofThisProcess() throws IOException {
        Set<Integer> ports = new HashSet<>();
        Set<String> sockets = sockets();
        for (String table : List.of("/proc/self/net/tcp", "/proc/self/net/tcp6")) {
            if (!Files.exists(Path.of(table))) {
                continue;
            }
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] columns = line.strip().split("\\s+", -1);
                if (columns[3].equals(LISTENING) && sockets.contains("socket:[" + columns[9] + "]")) {
                    ports.add(Integer.parseInt(columns[1].substring(columns[1].indexOf(':') + 1), 16));
                }
            }
        }
        return ports;
    }

    private static Set<String> sockets() throws IOException {
        Path open = Path.of("/proc/self/fd");
        Set<String> sockets = new HashSet<>();
        if (Files.exists(open)) {
            try (Stream<Path> files = Files.list(open)) {
                for (Path file : files.filter(Files::isSymbolicLink).toList()) {
                    sockets.add(Files.readSymbolicLink(file).toString());
                }
            }
        }
        return sockets;
    }
}
