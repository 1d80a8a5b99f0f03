package dev.debrief.standalone.docs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The few options of curl that the documentation uses, on the HTTP client of Java: so it runs on any machine. */
final class CurlRequest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpRequest.Builder request = HttpRequest.newBuilder();
    private @Nullable String method;
    private @Nullable String body;
    private String end = "";
    private final Consumer<Exchange> observer;

    /**
     * @param files what the script has written, by name
     * @param observer is shown the request and its answer
     */
    CurlRequest(List<String> options, Map<String, String> files, Consumer<Exchange> observer) {
        this.observer = observer;
        for (Iterator<String> words = options.iterator(); words.hasNext(); ) {
            String option = words.next();
            switch (option) {
                case "-sS" -> {}
                case "-X" -> method = words.next();
                case "-d" -> body = words.next();
                case "-w" -> end = words.next().replace("\\n", "\n");
                case "-H" -> header(words.next().split(": ", 2));
                case "--data-binary" -> body = files.get(words.next().substring(1));
                default -> request.uri(URI.create(option));
            }
        }
    }

    private void header(String[] nameAndValue) {
        request.header(nameAndValue[0], nameAndValue[1]);
    }

    /** Answers what curl would print. */
    String send() {
        String verb = method != null ? method : body == null ? "GET" : "POST";
        request.method(verb, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            observer.accept(Exchange.of(verb, body, response));
            return response.body() + end;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
