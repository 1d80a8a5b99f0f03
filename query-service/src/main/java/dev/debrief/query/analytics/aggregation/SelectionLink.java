package dev.debrief.query.analytics.aggregation;

import dev.debrief.api.patterns.Selection;
import dev.debrief.api.patterns.TaxonomyBasis;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The address of a query with a period, filters and a position. */
public final class SelectionLink {

    private SelectionLink() {}

    /** The address of a query with this selection at a position. */
    public static String to(String path, Selection of, long position) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        if (of.taxonomy() == TaxonomyBasis.THEN) {
            filters.put("taxonomy", List.of(of.taxonomy().toString()));
        }
        of.where()
                .forEach((axis, values) -> filters.put(
                        axis.toString(),
                        values.stream().filter(Objects::nonNull).toList()));
        filters.put(
                "notStated",
                of.where().entrySet().stream()
                        .filter(axis -> axis.getValue().stream().anyMatch(Objects::isNull))
                        .map(axis -> axis.getKey().toString())
                        .toList());
        return to(path, of.from(), of.to(), filters, position);
    }

    /**
     * The address of a query.
     *
     * @param filters the values of each query parameter
     * @param position the event store position of the query; null for the present
     */
    public static String to(
            String path,
            Instant from,
            Instant to,
            Map<String, ? extends Collection<?>> filters,
            @Nullable Long position) {
        StringBuilder link = new StringBuilder(path)
                .append("?from=")
                .append(from)
                .append("&to=")
                .append(to);
        filters.forEach((parameter, values) -> values.forEach(value -> link.append('&')
                .append(parameter)
                .append('=')
                .append(UriUtils.encode(String.valueOf(value), StandardCharsets.UTF_8))));
        return position == null
                ? link.toString()
                : link.append("&position=").append(position).toString();
    }
}
