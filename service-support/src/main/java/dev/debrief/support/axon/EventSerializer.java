package dev.debrief.support.axon;

import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;

/** Writes events as JSON under their simple name, and reads them by that name or by the full class name in older stores. */
final class EventSerializer extends Jackson3Serializer {

    EventSerializer(Jackson3SerializerCustomizer customizer, RevisionResolver revisions) {
        super(builder().jsonMapperBuilderCustomizer(customizer).revisionResolver(revisions));
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        Class<?> event = EventNames.find(type.getName());
        return event == null ? super.resolveClassName(type) : event.getName();
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public SerializedType typeForClass(Class type) {
        return type != null && EventNames.isEvent(type)
                ? new SimpleSerializedType(
                        type.getSimpleName(), getRevisionResolver().revisionOf(type))
                : super.typeForClass(type);
    }
}
