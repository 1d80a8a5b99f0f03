package dev.debrief.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages as a browser without scripts asks for them: with cookies, and forms that are sent as a page says. */
final class Browser {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern FIELD = Pattern.compile("name=\"([\\w/-]+)\" value=\"([^\"]*)\"");

    private final int port;
    private final Map<String, String> cookies = new TreeMap<>();

    Browser(int port) {
        this.port = port;
    }

    /** A browser whose user has signed in. */
    static Browser of(int port, String key) {
        Browser browser = new Browser(port);
        browser.send("/sign-in", Map.of("key", key));
        return browser;
    }

    /** What came back, without following where it leads. */
    record Shown(int status, String location, String html, java.net.http.HttpHeaders headers) {

        /** The value of a hidden field. */
        String hidden(String name) {
            Matcher field = FIELD.matcher(html);
            while (field.find()) {
                if (field.group(1).equals(name)) {
                    return field.group(2);
                }
            }
            throw new AssertionError("The page has no field " + name);
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    Shown open(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return exchange(request);
    }

    /** The lines of an answer that goes on. */
    Stream<String> follow(String path) {
        return CLIENT.sendAsync(request(path).GET().build(), BodyHandlers.ofLines())
                .join()
                .body();
    }

    /** Sends a form from a page of ours. */
    Shown send(String path, Map<String, String> fields) {
        return send(path, fields, "Sec-Fetch-Site", "same-origin");
    }

    Shown send(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(request);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "en");
        return cookies.isEmpty() ? request : request.header("Cookie", String.join("; ", cookies.values()));
    }

    private void keep(String set) {
        String name = set.replaceFirst("=.*", "");
        if (set.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, set.replaceFirst(";.*", ""));
        }
    }

    private Shown exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Shown(
                    answer.statusCode(),
                    answer.headers().firstValue("Location").orElse(""),
                    answer.body(),
                    answer.headers());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
