package dev.debrief.web.page;

import dev.debrief.web.api.Api;
import dev.debrief.web.api.Question;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** A list as a file for spreadsheets: all its pages, one after the other. */
public final class Spreadsheet {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** Longer lists are taken from the API. */
    private static final int MOST_PAGES = 50;

    private static final int PAGE = 200;

    private Spreadsheet() {}

    /**
     * At most 10,000 rows.
     *
     * @param list the list at the API, without its page
     * @param name name of the file, without its ending
     */
    public static ServerResponse of(Visit visit, Question list, String name) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        String next = list.with("limit", PAGE).toString();
        for (int page = 0; page < MOST_PAGES && !next.isEmpty(); page++) {
            Api.File file = visit.api().file(Question.at(next), CSV);
            byte[] content = file.content().getByteArray();
            int from = page == 0 ? 0 : endOfHead(content);
            rows.write(content, from, content.length - from);
            next = file.next();
        }
        return ServerResponse.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .build((request, response) -> {
                    rows.writeTo(response.getOutputStream());
                    return null;
                });
    }

    /** Each page begins with the names of the columns. */
    private static int endOfHead(byte[] content) {
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                return i + 1;
            }
        }
        return content.length;
    }
}
