package dev.debrief.web.edit;

import dev.debrief.web.page.Visit;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the body of a request of what was entered into a form. What is not well-formed is left to the API, which says so. */
final class Bodies {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Bodies() {}

    /**
     * The body of an operation.
     *
     * @param before the part that is corrected; null if the operation is no correction
     */
    static ObjectNode of(Operation operation, Visit visit, ZoneId zone, @Nullable JsonNode before) {
        ObjectNode content = before != null && before.isObject() ? (ObjectNode) before.deepCopy() : JSON.objectNode();
        ObjectNode body = operation.correction() ? JSON.objectNode().set("to", content) : content;
        for (Field field : operation.fields()) {
            if (field.kind() != Field.Kind.PLACE && !isUntouched(field, content, visit, zone)) {
                boolean outside = operation.correction() && field.name().equals("reason");
                set(outside ? body : content, field, value(field, visit, zone));
            }
        }
        return body;
    }

    /**
     * A form shows minutes, names between commas, and answers in one line. What was left as it is keeps its seconds, commas and
     * lines.
     */
    private static boolean isUntouched(Field field, ObjectNode content, Visit visit, ZoneId zone) {
        JsonNode recorded = content.at("/" + field.name());
        return switch (field.kind()) {
            case TIME, NAMES, PEOPLE, WHYS ->
                visit.param(field.name()).equals(FieldText.of(field.kind(), recorded, visit.times(zone)));
            case LINE, TEXT, DAY, CHOICE, CHOICES, CHECK, YES_NO, OWNERS, NUMBER, PLACE, VERSION, GIVEN, YES, NO ->
                false;
        };
    }

    private static void set(ObjectNode body, Field field, @Nullable JsonNode value) {
        String[] names = field.name().split("/", -1);
        ObjectNode place = body;
        for (int i = 0; i < names.length - 1; i++) {
            place = place.get(names[i]) instanceof ObjectNode known ? known : place.putObject(names[i]);
        }
        String last = names[names.length - 1];
        if (value == null) {
            place.remove(last);
        } else {
            place.set(last, value);
        }
        if (place.isEmpty()) {
            body.remove(names[0]);
        }
    }

    private static @Nullable JsonNode value(Field field, Visit visit, ZoneId zone) {
        boolean together = visit.params(Field.TOGETHER).contains(field.name());
        String text = visit.param((together ? Field.MERGED : "") + field.name());
        return switch (field.kind()) {
            case CHECK -> JSON.booleanNode(!text.isEmpty());
            case YES_NO -> text.isEmpty() ? null : JSON.booleanNode(text.equals("true"));
            case CHOICES -> texts(visit.params(field.name()));
            case NAMES -> texts(FieldText.names(text));
            case OWNERS -> owners(text);
            case PEOPLE -> FieldText.people(text);
            case WHYS -> FieldText.whys(text);
            case YES -> JSON.booleanNode(true);
            case NO -> JSON.booleanNode(false);
            case TIME -> text.isEmpty() ? null : JSON.stringNode(time(text, zone));
            case NUMBER -> text.isEmpty() ? null : number(text);
            case VERSION -> number(visit.param("base-version"));
            case LINE, TEXT, DAY, CHOICE, PLACE, GIVEN ->
                text.isEmpty() ? null : JSON.stringNode(text.replace("\r\n", "\n"));
        };
    }

    private static JsonNode number(String text) {
        try {
            return JSON.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return JSON.stringNode(text);
        }
    }

    private static String time(String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text).atZone(zone).toOffsetDateTime().toString();
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    /** A name that begins with {@code team} and a space is that of a team. */
    private static ArrayNode owners(String text) {
        ArrayNode owners = JSON.arrayNode();
        for (String name : FieldText.names(text)) {
            boolean team = name.toLowerCase(Locale.ROOT).startsWith("team ");
            owners.addObject()
                    .put(team ? "team" : "person", team ? name.substring(5).strip() : name);
        }
        return owners;
    }
}
