package dev.debrief.command.findings;

import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotationUtils;

/** Names the kind of finding in the summaries of the operations that all kinds share. */
@Configuration(proxyBeanMethods = false)
class FindingSummaries {

    @Bean
    OperationCustomizer findingNames() {
        return (operation, method) -> {
            FindingName name = AnnotationUtils.findAnnotation(method.getBeanType(), FindingName.class);
            if (name != null) {
                operation.setSummary(operation.getSummary().replace(FindingName.PLACEHOLDER, name.value()));
            }
            return operation;
        };
    }
}
