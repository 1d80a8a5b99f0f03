package dev.debrief.web.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.document.Chapter;
import dev.debrief.api.findings.CauseKind;
import dev.debrief.api.report.PartKind;
import dev.debrief.api.taxonomy.CategoryId;
import dev.debrief.api.timeline.TimelineKind;
import dev.debrief.web.MessageKeys;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a part of a report may say, the pages have words for it. */
class PartFieldsTest {

    /** Fields that comparisons leave out. */
    private static final Set<String> LEFT_OUT = Set.of("id", "corrected");

    private final Set<String> messages = MessageKeys.of("messages.properties");
    private final Map<String, Class<?>> fields = new TreeMap<>();

    @Test
    void a_field_is_found_by_its_pointer() {
        assertThat(PartFields.typeOf(PartKind.TIMELINE, "/entry/kind")).isEqualTo(TimelineKind.class);
        assertThat(PartFields.typeOf(PartKind.CAUSE, "/kind")).isEqualTo(CauseKind.class);
        assertThat(PartFields.typeOf(PartKind.CAUSE, "/category")).isEqualTo(CategoryId.class);
        assertThat(PartFields.typeOf(PartKind.OUTLINE, "/blocks/3/moon")).isEqualTo(Object.class);
        assertThat(PartFields.name("/chain/0/answer")).isEqualTo("answer");
        assertThat(PartFields.name("/causes/0")).isEqualTo("causes");
    }

    @Test
    void every_field_has_a_name_in_words() {
        collect();
        Set<String> missing = new TreeSet<>();
        fields.keySet().stream()
                .map(PartFields::name)
                .filter(name -> !LEFT_OUT.contains(name))
                .filter(name -> !messages.contains("part." + name) && !messages.contains("field." + name))
                .forEach(missing::add);
        assertThat(fields).hasSizeGreaterThan(100);
        assertThat(missing).isEmpty();
    }

    @Test
    void every_constant_has_a_word() {
        collect();
        Set<String> missing = new TreeSet<>();
        fields.values().stream()
                .filter(Class::isEnum)
                .filter(type -> type != Chapter.class)
                .distinct()
                .flatMap(type -> Stream.of(type.getEnumConstants())
                        .filter(constant -> !constant.toString().matches("[A-Z]+\\d"))
                        .map(constant -> type.getSimpleName() + "." + constant))
                .filter(key -> !messages.contains(key))
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    private void collect() {
        Arrays.stream(PartKind.values()).forEach(kind -> collect(kind + ":", kind.type(), new HashSet<>()));
    }

    private void collect(String pointer, Class<?> type, Set<Class<?>> above) {
        if (!above.add(type)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> value = PartFields.typeOf(component);
            String inner = pointer + "/" + component.getName();
            if (value.isRecord() && value.getRecordComponents().length > 1) {
                collect(inner, value, new HashSet<>(above));
            } else {
                fields.put(inner, value);
            }
        }
    }
}
