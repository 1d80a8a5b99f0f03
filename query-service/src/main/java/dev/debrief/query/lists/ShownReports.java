package dev.debrief.query.lists;

import static com.mongodb.client.model.Filters.and;

import dev.debrief.api.audit.ReportRead;
import dev.debrief.api.report.ReportId;
import dev.debrief.query.restriction.VisibleReports;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The reports that the items of a list show. A reader gets an item only if all its reports are visible to that reader; reading a
 * restricted report is recorded.
 *
 * @param fields the fields of a row that hold the id of a report
 * @param reads the reports that a reader of an item reads
 */
public record ShownReports<T>(List<String> fields, Function<T, Stream<ReportRead>> reads) {

    /** Each item shows a report. */
    public static <T> ShownReports<T> in(String field, Function<T, ReportRead> read) {
        return new ShownReports<>(List.of(field), read.andThen(Stream::of));
    }

    /** Each item shows a report and names another one. */
    public static <T> ShownReports<T> in(
            String field, String other, Function<T, ReportRead> read, Function<T, ReportId> named) {
        return new ShownReports<>(
                List.of(field, other), item -> Stream.of(read.apply(item), new ReportRead(named.apply(item), 0)));
    }

    /** Rows are only counted, none is shown. */
    public static ShownReports<Document> counted(String field) {
        return new ShownReports<>(List.of(field), row -> {
            throw new IllegalStateException("A row that is only counted can't be shown");
        });
    }

    /** No item says anything about a report. */
    public static <T> ShownReports<T> none() {
        return new ShownReports<>(List.of(), item -> Stream.empty());
    }

    Bson filter(VisibleReports visibleReports) {
        return and(fields.stream().map(visibleReports::filter).toList());
    }

    List<ReportRead> reads(List<T> items) {
        return items.stream().flatMap(reads).distinct().toList();
    }
}
