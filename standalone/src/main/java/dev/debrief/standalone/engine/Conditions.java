package dev.debrief.standalone.engine;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The conditions of a query on single fields that an index can serve. All of them must hold. */
final class Conditions {

    private final Map<String, Collection<@Nullable Object>> oneOf = new HashMap<>();
    private final Map<String, Range> ranges = new HashMap<>();

    /** A range; null without a bound. */
    record Range(@Nullable Bound from, @Nullable Bound to) {

        /** The intersection. */
        Range and(Range other) {
            return new Range(
                    from == null || other.from == null
                            ? (from == null ? other.from : from)
                            : Bound.later(from, other.from, false),
                    to == null || other.to == null ? (to == null ? other.to : to) : Bound.earlier(to, other.to, true));
        }

        /** The smallest range that contains both. */
        Range or(Range other) {
            return new Range(
                    from == null || other.from == null ? null : Bound.earlier(from, other.from, false),
                    to == null || other.to == null ? null : Bound.later(to, other.to, true));
        }
    }

    /** A value and whether the range includes it. */
    record Bound(@Nullable Object value, boolean within) {

        /** Nothing is not less than a value, so a range without a lower bound begins after it. */
        static final Bound AFTER_NOTHING = new Bound(null, false);

        /** @param end whether the bounds are the ends of ranges, not the beginnings */
        static Bound earlier(Bound a, Bound b, boolean end) {
            int order = Entry.compare(a.value, b.value);
            return order < 0 || (order == 0 && a.within != end) ? a : b;
        }

        static Bound later(Bound a, Bound b, boolean end) {
            int order = Entry.compare(a.value, b.value);
            return order > 0 || (order == 0 && a.within == end) ? a : b;
        }
    }

    Conditions(Document query) {
        read(query);
    }

    /** The values that the field may have; null if any. */
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
            } else if (name.equals("$or")) {
                readAlternatives((Collection<?>) value);
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
            case "$lt", "$lte" ->
                bound(operator, operand).ifPresent(to -> narrow(field, new Range(Bound.AFTER_NOTHING, to)));
            default -> {}
        }
    }

    private static Stream<?> listed(@Nullable Object operand) {
        return operand instanceof Collection<?> values ? values.stream() : Stream.of(List.of());
    }

    private record Value(@Nullable Object value) {

        /** Lists, documents and expressions have their own matching rules. */
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

    private void narrow(String field, Range range) {
        ranges.merge(field, range, Range::and);
    }

    /** For a disjunction, a field must be in the range that spans all alternatives. Queries for the next page have this form. */
    private void readAlternatives(Collection<?> alternatives) {
        List<Conditions> conditions = alternatives.stream()
                .map(alternative -> new Conditions((Document) alternative))
                .toList();
        if (!conditions.isEmpty()) {
            conditions
                    .getFirst()
                    .fields()
                    .forEach(field -> conditions.stream()
                            .map(one -> one.span(field))
                            .reduce(Range::or)
                            .filter(span -> span.from() != null || span.to() != null)
                            .ifPresent(span -> narrow(field, span)));
        }
    }

    private Set<String> fields() {
        Set<String> fields = new HashSet<>(ranges.keySet());
        fields.addAll(oneOf.keySet());
        return fields;
    }

    private Range span(String field) {
        Range range = ranges.getOrDefault(field, new Range(null, null));
        Collection<@Nullable Object> values = oneOf.getOrDefault(field, List.of());
        return values.isEmpty() || values.contains(null)
                ? range
                : range.and(values.stream()
                        .map(Objects::requireNonNull)
                        .map(value -> new Range(new Bound(value, true), new Bound(value, true)))
                        .reduce(Range::or)
                        .orElseThrow());
    }
}
