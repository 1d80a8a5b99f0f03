package dev.debrief.web.api;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API over HTTP. The pages have no other way to anything that is recorded. */
@Component
public class ApiAccess {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RestClient http;
    private final JsonMapper json;
    private final Environment settings;
    private final String address;

    ApiAccess(JsonMapper json, Environment settings, @Value("${debrief.web.api-url:}") String address) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build());
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(requests).build();
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .build();
        this.settings = settings;
        this.address = address;
    }

    /** The API for the holder of a key. */
    public Api with(String key) {
        return new Api(http, json, base(), key);
    }

    /** Reads and writes what the API answers. */
    public JsonMapper json() {
        return json;
    }

    /** Unless it is set, the API is in this program, whose port is known when it has started. */
    private String base() {
        if (!address.isEmpty()) {
            return address.replaceFirst("/$", "");
        }
        String host = settings.getProperty("server.address", "127.0.0.1");
        boolean any = host.equals("0.0.0.0") || host.equals("::") || host.isEmpty();
        return "http://" + (any ? "127.0.0.1" : host) + ":" + settings.getRequiredProperty("local.server.port");
    }
}
