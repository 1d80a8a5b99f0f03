package dev.debrief.support.http;

import dev.debrief.api.Names;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Parses request bodies and parameters strictly, with the same formats for both. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration implements WebMvcConfigurer {

    private static final Set<MediaType> DESCRIBED =
            Set.of(MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.ALL);

    private final ObjectProvider<JsonMapper> mappers;

    JsonConfiguration(ObjectProvider<JsonMapper> mappers) {
        this.mappers = mappers;
    }

    @Bean
    JsonMapperBuilderCustomizer strictReading() {
        return mapper -> mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(new SimpleModule("debrief")
                        .addDeserializer(Instant.class, new InstantReader())
                        .setDeserializerModifier(new EnumsByPublicName()));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        // An unescaped plus sign in a query string arrives as a space.
        registry.addConverter(String.class, Instant.class, text -> InstantParser.parse(text.replace(' ', '+')));
        registry.addConverter(String.class, String.class, Names::of);
        registry.addConverterFactory(new ByPublicName());
        // Names may contain commas, so a list is a repeated parameter, never a comma-separated one.
        registry.removeConvertible(String.class, Collection.class);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OperationInterceptor());
    }

    /** JSON, text and tables only: libraries bring further formats, which nobody described. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(all -> {
            all.removeIf(
                    converter -> converter.getSupportedMediaTypes().stream().noneMatch(DESCRIBED::contains));
            all.add(new TableConverter(mappers.getObject()));
            all.add(new TableExportConverter(mappers.getObject()));
        });
    }

    private static final class InstantReader extends ValueDeserializer<Instant> {

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            try {
                return InstantParser.parse(parser.getString());
            } catch (DateTimeException e) {
                return (Instant)
                        context.handleWeirdStringValue(Instant.class, parser.getString(), "%s", e.getMessage());
            }
        }
    }

    /** Enum parameters have the same names as in JSON. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    private static final class ByPublicName implements ConverterFactory<String, Enum> {

        @Override
        public <T extends Enum> org.springframework.core.convert.converter.Converter<String, T> getConverter(
                Class<T> type) {
            return text -> PublicNames.find(type, text)
                    .orElseThrow(() -> new IllegalArgumentException(PublicNames.rule(type)));
        }
    }
}
