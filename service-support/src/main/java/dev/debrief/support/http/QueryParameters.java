package dev.debrief.support.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** The query parameters of an operation, by name. */
record QueryParameters(Map<String, Shape> known) {

    /** Only ASCII digits. Spring would also read other digits, and signs. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,19}");

    /**
     * The values that a parameter may have.
     *
     * @param many whether it may be repeated
     * @param number whether its values are whole numbers
     */
    record Shape(boolean many, boolean number) {

        static Shape of(Class<?> type) {
            return new Shape(
                    Collection.class.isAssignableFrom(type),
                    type == int.class || type == long.class || type == Integer.class || type == Long.class);
        }
    }

    /** What a decoder puts in place of bytes that are not UTF-8. */
    private static final String REPLACED = "\uFFFD";

    static QueryParameters of(HandlerMethod operation) {
        Map<String, Shape> known = new TreeMap<>();
        for (MethodParameter parameter : operation.getMethodParameters()) {
            parameter.initParameterNameDiscovery(null);
            add(parameter, known);
        }
        return new QueryParameters(known);
    }

    private static void add(MethodParameter parameter, Map<String, Shape> known) {
        RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
        if (single != null) {
            String name = single.name().isEmpty() ? parameter.getParameter().getName() : single.name();
            known.put(name, Shape.of(parameter.getParameterType()));
        } else if (isBoundFromParameters(parameter)) {
            Arrays.stream(parameter.getParameterType().getRecordComponents())
                    .forEach(component -> known.put(component.getName(), Shape.of(component.getType())));
        }
    }

    /** A record without an annotation of Spring is bound from parameters of the same names. */
    private static boolean isBoundFromParameters(MethodParameter parameter) {
        return parameter.getParameterType().isRecord()
                && !HeaderArgument.class.isAssignableFrom(parameter.getParameterType())
                && Arrays.stream(parameter.getParameterAnnotations())
                        .noneMatch(annotation -> annotation
                                .annotationType()
                                .getPackageName()
                                .equals(RequestParam.class.getPackageName()));
    }

    /** @throws BadParameterException if a parameter is unknown, empty, or repeated although it has one value */
    void check(HttpServletRequest request) {
        request.getParameterMap().forEach(this::check);
    }

    private void check(String name, String[] values) {
        Shape shape = known.get(name);
        if (shape == null) {
            throw new BadParameterException(name, unknown(name));
        }
        if (values.length > 1 && !shape.many()) {
            throw new BadParameterException(name, "must not be repeated");
        }
        for (String value : values) {
            if (value.isBlank()) {
                throw new BadParameterException(name, "must not be empty; leave it out instead");
            }
            if (shape.number() && !WHOLE_NUMBER.matcher(value).matches()) {
                throw new BadParameterException(name, "must be a whole number within range");
            }
            if (value.contains(REPLACED)) {
                throw new BadParameterException(name, "must be percent-encoded UTF-8");
            }
        }
    }

    private String unknown(String name) {
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(1, name.length() / 2));
        return known.keySet().stream()
                .filter(one -> distance.apply(one, name) >= 0)
                .min(Comparator.comparing(one -> distance.apply(one, name)))
                .map(nearest -> "is not a parameter of this operation; did you mean " + nearest + "?")
                .orElse(
                        known.isEmpty()
                                ? "is not a parameter of this operation, which has none"
                                : "is not a parameter of this operation, which has: "
                                        + String.join(", ", known.keySet()));
    }
}
