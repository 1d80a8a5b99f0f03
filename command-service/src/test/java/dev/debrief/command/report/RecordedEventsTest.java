package dev.debrief.command.report;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.DomainEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events are kept for ever: every form in which one was ever recorded is a file, and stays readable. Forms are added, never
 * changed. The one named like its event is how it is written today.
 */
class RecordedEventsTest {

    private static final Path FORMS = Path.of("src/test/resources/recorded-events");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Serializer SERIALIZER = asConfigured();

    @Test
    void every_event_has_a_recorded_form() {
        assertThat(forms()).containsAll(eventTypes().map(Class::getSimpleName).toList());
    }

    @Test
    void an_event_is_stored_under_its_simple_name() {
        assertThat(eventTypes().map(type -> SERIALIZER.typeForClass(type).getName()))
                .containsExactlyElementsOf(
                        eventTypes().map(Class::getSimpleName).toList());
    }

    @Test
    void an_event_stored_under_its_class_name_is_still_read() {
        assertThat(classNames()).hasSize(111);
        classNames()
                .forEach(
                        (name, className) -> assertThat(classForName(className)).isEqualTo(classForName(name)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_recorded_form_is_read_as_the_event_it_was(String form) {
        assertThat(read(form, text(form))).isEqualTo(RecordedEvents.BY_NAME.get(form));
    }

    @ParameterizedTest
    @MethodSource("fullForms")
    void an_event_is_written_in_its_recorded_form(String form) {
        String written = SERIALIZER
                .serialize(RecordedEvents.BY_NAME.get(form), String.class)
                .getData();
        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(text(form)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void what_a_newer_service_has_added_is_passed_over(String form) {
        String newer = text(form).replaceAll("\\{(?!})", "{\"new\": {\"in\": [2027]}, ");
        assertThat(read(form, newer)).isEqualTo(RecordedEvents.BY_NAME.get(form));
    }

    static SortedSet<String> forms() {
        try (Stream<Path> files = Files.list(FORMS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replace(".json", ""))
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> fullForms() {
        return forms().stream().filter(form -> !form.contains("."));
    }

    private Object read(String form, String json) {
        String name = form.replaceFirst("\\..*", "");
        return SERIALIZER.deserialize(
                new SimpleSerializedObject<>(json, String.class, new SimpleSerializedType(name, null)));
    }

    private static Class<?> classForName(String name) {
        return SERIALIZER.classForType(new SimpleSerializedType(name, null));
    }

    private static String text(String form) {
        try {
            return Files.readString(FORMS.resolve(form + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> classNames() {
        Properties names = new Properties();
        try (var in = Files.newBufferedReader(FORMS.resolve("class-names.properties"))) {
            names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.stringPropertyNames().stream().collect(toMap(name -> name, names::getProperty));
    }

    private static Stream<Class<?>> eventTypes() {
        return permitted(DomainEvent.class);
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(RecordedEventsTest::permitted)
                : Stream.of(type);
    }

    private static Serializer asConfigured() {
        try (var context = new AnnotationConfigApplicationContext(
                AnnotationRevisionResolver.class,
                Class.forName("dev.debrief.support.axon.SerializationConfiguration"))) {
            return context.getBean("eventSerializer", Serializer.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
