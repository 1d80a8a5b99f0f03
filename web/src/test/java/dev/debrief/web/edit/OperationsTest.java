package dev.debrief.web.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.web.edit.Field.Kind;
import java.util.Collection;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every form has words. */
class OperationsTest {

    private final ResourceBundle messages = ResourceBundle.getBundle("web/messages");
    private final Collection<Operation> operations = Operations.all().values();

    @Test
    void every_operation_has_a_title() {
        assertThat(operations)
                .allMatch(operation -> has("edit." + operation.name()) || hasTitleOfKind(operation.name()));
    }

    @Test
    void every_field_has_a_label() {
        assertThat(operations.stream()
                        .flatMap(operation -> operation.fields().stream())
                        .filter(field -> field.kind().isInForm() && field.kind() != Kind.GIVEN))
                .allMatch(field -> has("field." + field.name()));
    }

    @Test
    void every_operation_with_a_place_in_its_path_names_it() {
        assertThat(operations.stream()
                        .map(Operation::path)
                        .flatMap(path -> Stream.of(path.split("/", -1)))
                        .filter(part -> part.contains("{")))
                .isNotEmpty()
                .allMatch("{}"::equals);
    }

    private boolean hasTitleOfKind(String name) {
        int end = name.lastIndexOf('-');
        return end > 0
                && has("edit." + name.substring(end + 1))
                && has("PartKind." + name.substring(0, end).replace('-', '_'));
    }

    private boolean has(String key) {
        return messages.containsKey(key);
    }
}
