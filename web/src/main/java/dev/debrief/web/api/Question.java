package dev.debrief.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The address of an operation of the API, with its parameters. Values that are missing or empty are left out. */
public final class Question {

    private final StringBuilder address;
    private boolean first = true;

    private Question(String path) {
        address = new StringBuilder(path);
    }

    /**
     * An operation.
     *
     * @param path with a {@code {}} for each variable
     */
    public static Question at(String path, Object... variables) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (Object variable : variables) {
            int gap = path.indexOf("{}", from);
            filled.append(path, from, gap).append(encoded(variable));
            from = gap + 2;
        }
        return new Question(filled.append(path.substring(from)).toString());
    }

    /** Goes on with a path below this one; before any parameter. */
    public Question then(Question below) {
        address.append(below.address);
        return this;
    }

    /** Adds a parameter, once for each value of a collection. */
    public Question with(String name, @Nullable Object value) {
        Collection<?> values = value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
        for (Object one : values) {
            if (!one.toString().isBlank()) {
                address.append(first ? '?' : '&')
                        .append(encoded(name))
                        .append('=')
                        .append(encoded(one));
                first = false;
            }
        }
        return this;
    }

    private static String encoded(Object value) {
        return UriUtils.encode(value.toString(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
