package dev.debrief.support.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Reads the rules of the check of language. The files are replaceable. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    @Bean
    LanguageChecker languageChecker(
            @Value("${debrief.language-rules:classpath:language/en.yml,classpath:language/de.yml}") Resource[] files)
            throws IOException {
        return checker(files);
    }

    static LanguageChecker checker(Resource... files) throws IOException {
        List<Rule> rules = new ArrayList<>();
        Set<String> roles = new HashSet<>();
        for (Resource file : files) {
            Rules read = Rules.read(file.getContentAsString(StandardCharsets.UTF_8), file.getDescription());
            rules.addAll(read.rules());
            roles.addAll(read.people());
        }
        String names = new ClassPathResource("language/names.txt").getContentAsString(StandardCharsets.UTF_8);
        return new LanguageChecker(rules, new PeopleMarker.Vocabulary(new HashSet<>(Rules.words(names)), roles));
    }
}
