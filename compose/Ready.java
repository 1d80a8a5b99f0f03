import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The health check of the containers, which have Java but no curl: ends with 0 if the service beside it is ready. */
class Ready {

    public static void main(String[] arguments) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + System.getenv("DEBRIEF_PORT") + "/readyz"))
                .timeout(Duration.ofSeconds(3))
                .build();
        int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
        System.exit(status == 200 ? 0 : 1);
    }
}
