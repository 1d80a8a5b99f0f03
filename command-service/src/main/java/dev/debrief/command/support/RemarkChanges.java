package dev.debrief.command.support;

import dev.debrief.api.report.Remark;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.springframework.http.HttpHeaders;

/**
 * How one write changed what the readiness rules say about a report. It is told in headers, as the body of a repeated request is always
 * the same. Wording is not checked here, as that needs all texts.
 *
 * @param caused names of the rules of remarks that the report has since this write
 * @param cured names of the rules of remarks that the report had before this write
 */
public record RemarkChanges(List<String> caused, List<String> cured) {

    static final String CAUSED = "Debrief-Remarks-Caused";
    static final String CURED = "Debrief-Remarks-Cured";

    public static RemarkChanges between(List<Remark> before, List<Remark> after) {
        return new RemarkChanges(rules(after, before), rules(before, after));
    }

    private static List<String> rules(List<Remark> some, List<Remark> others) {
        return some.stream()
                .filter(remark -> !others.contains(remark))
                .map(Remark::rule)
                .distinct()
                .sorted()
                .toList();
    }

    static RemarkChanges from(MetaData answer) {
        return new RemarkChanges(read(answer, CAUSED), read(answer, CURED));
    }

    private static List<String> read(MetaData answer, String name) {
        return answer.get(name) instanceof String names && !names.isEmpty() ? List.of(names.split(", ")) : List.of();
    }

    /** For the answer to the command. */
    public MetaData metaData() {
        return MetaData.with(CAUSED, String.join(", ", caused)).and(CURED, String.join(", ", cured));
    }

    void addTo(HttpHeaders headers) {
        if (!caused.isEmpty()) {
            headers.set(CAUSED, String.join(", ", caused));
        }
        if (!cured.isEmpty()) {
            headers.set(CURED, String.join(", ", cured));
        }
    }
}
