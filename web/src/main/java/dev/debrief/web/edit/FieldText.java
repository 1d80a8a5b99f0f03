package dev.debrief.web.edit;

import dev.debrief.web.page.Times;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is recorded, as the text in a field, and back. */
final class FieldText {

    private static final Pattern PERSON = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");

    private FieldText() {}

    /** What stands in a field of this kind; empty if nothing is recorded, or if the kind begins empty. */
    static String of(Field.Kind kind, JsonNode value, Times times) {
        return switch (kind) {
            case TIME -> local(value.asString(""), times);
            case NAMES -> joined(value, JsonNode::asString);
            case PEOPLE -> joined(value, FieldText::person);
            case WHYS -> whys(value);
            case CHECK -> value.asBoolean(false) ? "true" : "";
            case NUMBER -> value.isNumber() ? value.decimalValue().toPlainString() : "";
            case LINE, TEXT, DAY, CHOICE, PLACE, GIVEN -> value.isString() ? value.asString() : "";
            case CHOICES, YES_NO, OWNERS, VERSION, YES, NO -> "";
        };
    }

    private static String local(String time, Times times) {
        try {
            return times.local(OffsetDateTime.parse(time));
        } catch (DateTimeException e) {
            return "";
        }
    }

    private static String joined(JsonNode values, Function<JsonNode, String> text) {
        return values.valueStream().map(text).collect(Collectors.joining(", "));
    }

    private static String person(JsonNode attendee) {
        String role = attendee.path("role").asString("");
        return attendee.path("person").asString("") + (role.isEmpty() ? "" : " (" + role + ")");
    }

    private static String whys(JsonNode whys) {
        return whys.valueStream()
                .flatMap(why -> List.of(why.path("question"), why.path("answer")).stream())
                .map(line -> line.asString("").replaceAll("\\s*\\R\\s*", " "))
                .collect(Collectors.joining("\n"));
    }

    /** The names between commas or line ends. */
    static List<String> names(String text) {
        return text.lines()
                .flatMap(line -> List.of(line.split(",", -1)).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** People, each with a role in brackets if it is known. */
    static ArrayNode people(String text) {
        ArrayNode people = JsonNodeFactory.instance.arrayNode();
        for (String name : names(text)) {
            Matcher person = PERSON.matcher(name);
            if (person.matches()) {
                people.addObject()
                        .put("person", person.group(1))
                        .put("role", person.group(2).strip());
            } else {
                people.addObject().put("person", name);
            }
        }
        return people;
    }

    /** Questions and answers, line by line. */
    static ArrayNode whys(String text) {
        ArrayNode whys = JsonNodeFactory.instance.arrayNode();
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < lines.size(); i += 2) {
            ObjectNode why = whys.addObject().put("question", lines.get(i));
            if (i + 1 < lines.size()) {
                why.put("answer", lines.get(i + 1));
            }
        }
        return whys;
    }
}
