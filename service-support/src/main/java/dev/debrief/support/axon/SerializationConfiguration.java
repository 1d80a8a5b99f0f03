package dev.debrief.support.axon;

import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Serialization of commands, events, queries and tracking tokens. */
@Configuration(proxyBeanMethods = false)
class SerializationConfiguration {

    /** Unknown properties are ignored, so that a service can read messages of a newer version. Times keep their offset. */
    @Bean
    Jackson3SerializerCustomizer serialized() {
        return mapper -> mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .polymorphicTypeValidator(knownTypes());
    }

    /** Replaces the serializer that {@code axon.serializer.events} would create. */
    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(Jackson3SerializerCustomizer customizer, RevisionResolver revisions) {
        return new EventSerializer(customizer, revisions);
    }

    /** Without this list every replay hangs: Axon's replay token contains an {@code Object}, which Jackson 3 rejects by default. */
    private static BasicPolymorphicTypeValidator knownTypes() {
        return BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("dev.debrief.")
                .allowIfSubType("java.")
                .build();
    }
}
