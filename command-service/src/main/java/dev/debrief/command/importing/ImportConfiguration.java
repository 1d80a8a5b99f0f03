package dev.debrief.command.importing;

import dev.debrief.support.http.UnlimitedBodyPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Imports may have any size, because they are read line by line. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    static final String PATH = "/api/reports/import";

    @Bean
    UnlimitedBodyPath importPath() {
        return new UnlimitedBodyPath(PATH);
    }
}
