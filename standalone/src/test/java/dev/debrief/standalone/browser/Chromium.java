package dev.debrief.standalone.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real browser, if the machine has one. It is driven by its own protocol over a web socket of the JDK, because the drivers of test
 * libraries bring a browser's worth of files.
 */
public final class Chromium implements AutoCloseable {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    /** Other lines are advice. */
    private static final Set<String> LOUD = Set.of("error", "warning");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();
    private String session = "";

    private Chromium(Path program) throws IOException {
        profile = Files.createTempDirectory("chromium");
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address(), new Listener())
                .join();
        String target = command("Target.createTarget", Map.of("url", "about:blank"))
                .at("/targetId")
                .asString();
        session = command("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .at("/sessionId")
                .asString();
        command("Page.enable", Map.of());
        command("Log.enable", Map.of());
        command("Runtime.enable", Map.of());
    }

    /** A browser; nothing if there is none on this machine. */
    public static Optional<Chromium> find() {
        return PLACES.stream().filter(Files::isExecutable).findFirst().map(program -> {
            try {
                return new Chromium(program);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private URI address() throws IOException {
        Path file = profile.resolve("DevToolsActivePort");
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                if (lines.size() > 1) {
                    return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
                }
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        throw new IOException("The browser did not start: " + Files.readString(profile.resolve("log")));
    }

    /** How wide the window is, and in which colours it shows pages. */
    public void look(int width, int height, boolean dark) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    public void open(String address) {
        loaded = new CompletableFuture<>();
        command("Page.navigate", Map.of("url", address));
        waitForPage();
    }

    /** Types into a field; what was in it is replaced. */
    public void type(String selector, String text) {
        run("document.querySelector(%s).focus(); document.querySelector(%s).value = ''"
                .formatted(quoted(selector), quoted(selector)));
        command("Input.insertText", Map.of("text", text));
    }

    public void choose(String selector, String value) {
        run("document.querySelector(%s).value = %s".formatted(quoted(selector), quoted(value)));
    }

    /** Clicks on something that leads to another page. */
    public void follow(String selector) {
        loaded = new CompletableFuture<>();
        run("document.querySelector(%s).click()".formatted(quoted(selector)));
        waitForPage();
    }

    public void press(String key) {
        command("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "text", key));
        command("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
    }

    /** The value of an expression in the page. */
    public String run(String expression) {
        JsonNode answer = command(
                "Runtime.evaluate",
                Map.of("expression", expression, "returnByValue", true, "awaitPromise", true, "userGesture", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.at("/result/value").asString("");
    }

    public String where() {
        return run("location.href");
    }

    public String text() {
        return run("document.body.innerText");
    }

    /** What the browser complained about, such as a script that the policy forbids. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** A picture of the whole page. */
    public void picture(Path file) {
        byte[] png = Base64.getDecoder()
                .decode(command("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
                        .at("/data")
                        .asString());
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, png);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }

    private void waitForPage() {
        loaded.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private JsonNode command(String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        pending.put(id, answer);
        Map<String, Object> message = new java.util.HashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(JSON.writeValueAsString(message), true).join();
        return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean complete) {
            message.append(data);
            if (complete) {
                take(JSON.readTree(message.toString()));
                message.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void take(JsonNode event) {
            CompletableFuture<JsonNode> waiting =
                    pending.remove(event.path("id").asInt(0));
            if (waiting != null) {
                waiting.complete(event.has("result") ? event.path("result") : event);
            } else if (event.path("method").asString("").equals("Page.loadEventFired")) {
                loaded.complete(null);
            } else if (event.path("method").asString("").equals("Log.entryAdded")
                    && LOUD.contains(event.at("/params/entry/level").asString(""))) {
                complaints.add(event.at("/params/entry/text").asString(""));
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (UncheckedIOException e) {
            // A helper process has written something else; the rest stays in the folder for temporary files.
        }
    }
}
