package dev.debrief.command.importing;

import dev.debrief.support.http.UnlimitedBodyPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Imports may be of any size: they are read line by line. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    static final String PATH = "/api/reports/import";

    @Bean
    UnlimitedBodyPath importPath() {
        return new UnlimitedBodyPath(PATH);
    }
}
