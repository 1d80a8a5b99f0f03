package dev.debrief.standalone;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the address, the data folder and, at the first start, the API key. */
@Component
class Greeting {

    private final FirstKey key;
    private final Path data;

    Greeting(FirstKey key, @Value("${debrief.data}") Path data) {
        this.key = key;
        this.data = data;
    }

    @EventListener
    @Order(0)
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof ServletWebServerApplicationContext context)
                || context.getWebServer() == null) {
            return;
        }
        String address = "http://127.0.0.1:" + context.getWebServer().getPort();
        StringBuilder text =
                new StringBuilder("""

                    Debrief listens on %1$s
                      pages             %1$s/
                      API description   %1$s/v3/api-docs, browser: %1$s/swagger-ui.html
                      data              %2$s
                    """.formatted(address, data.toAbsolutePath().normalize()));
        key.fresh().ifPresent(fresh -> text.append("""
              your API key      %s
                                The key of the administrator, shown only once. Sign in with it, or send it as  Authorization: Bearer <key>
                                Register people and machines with  POST /api/clients
            """.formatted(fresh)));
        System.out.println(text);
    }
}
