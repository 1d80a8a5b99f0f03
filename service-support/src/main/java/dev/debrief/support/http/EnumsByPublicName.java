package dev.debrief.support.http;

import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;

/**
 * Reads enums by their exact public name, or by another word that is written for them. By default, numbers and names with blanks around
 * them are read too.
 */
final class EnumsByPublicName extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1;

    @Override
    public ValueDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            ValueDeserializer<?> original) {
        return new Reader(type.getRawClass());
    }

    private static final class Reader extends ValueDeserializer<Object> {

        private final Class<?> type;

        Reader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.handleUnexpectedToken(type, parser);
            }
            String name = parser.getString();
            Optional<?> constant = PublicNames.find(type, name);
            return constant.isPresent() ? constant.get() : context.handleWeirdStringValue(type, name, "unknown name");
        }
    }
}
