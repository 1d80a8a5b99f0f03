package dev.debrief.standalone.indexes;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a query asks of single fields, as far as an index can serve it; all of it has to hold. */
final class Conditions {

    private final Map<String, Collection<@Nullable Object>> oneOf = new HashMap<>();
    private final Map<String, Range> ranges = new HashMap<>();

    /** Between these two, null where there is no bound. */
    record Range(@Nullable Bound from, @Nullable Bound to) {}

    /** A value, and whether it is itself within. */
    record Bound(Object value, boolean within) {}

    Conditions(Document query) {
        read(query);
    }

    /** The values that the field may have, null if that is not said. */
    @Nullable
    Collection<@Nullable Object> oneOf(String field) {
        return oneOf.get(field);
    }

    @Nullable
    Range range(String field) {
        return ranges.get(field);
    }

    private void read(Document query) {
        query.forEach((name, value) -> {
            if (name.equals("$and")) {
                ((Collection<?>) value).forEach(part -> read((Document) part));
            } else if (!name.startsWith("$")) {
                readField(name, value);
            }
        });
    }

    private void readField(String field, @Nullable Object value) {
        if (value instanceof Document operators && isOperators(operators)) {
            operators.forEach((operator, operand) -> readOperator(field, operator, operand));
        } else {
            equal(field, List.of(new Value(value)));
        }
    }

    private static boolean isOperators(Document value) {
        return !value.isEmpty() && value.keySet().iterator().next().startsWith("$");
    }

    private void readOperator(String field, String operator, @Nullable Object operand) {
        switch (operator) {
            case "$eq" -> equal(field, List.of(new Value(operand)));
            case "$in" -> equal(field, listed(operand).map(Value::new).toList());
            case "$gt", "$gte" -> bound(operator, operand).ifPresent(from -> narrow(field, new Range(from, null)));
            case "$lt", "$lte" -> bound(operator, operand).ifPresent(to -> narrow(field, new Range(null, to)));
            default -> {}
        }
    }

    private static Stream<?> listed(@Nullable Object operand) {
        return operand instanceof Collection<?> values ? values.stream() : Stream.of(List.of());
    }

    private record Value(@Nullable Object value) {

        /** A list, a document or an expression is matched in ways of its own. */
        boolean isPlain() {
            return !(value instanceof Collection
                    || value instanceof Document
                    || value instanceof Missing
                    || BsonRegularExpression.isRegularExpression(value));
        }
    }

    private void equal(String field, List<Value> values) {
        if (values.stream().allMatch(Value::isPlain) && !oneOf.containsKey(field)) {
            Collection<@Nullable Object> distinct = new TreeSet<>(Entry::compare);
            values.forEach(value -> distinct.add(value.value()));
            oneOf.put(field, new ArrayList<>(distinct));
        }
    }

    private static Optional<Bound> bound(String operator, @Nullable Object value) {
        return value == null || !new Value(value).isPlain()
                ? Optional.empty()
                : Optional.of(new Bound(value, operator.endsWith("e")));
    }

    /** Of two bounds on one side, the first one: the engine checks the other. */
    private void narrow(String field, Range range) {
        ranges.merge(
                field,
                range,
                (known, more) -> new Range(
                        known.from() == null ? more.from() : known.from(),
                        known.to() == null ? more.to() : known.to()));
    }
}
