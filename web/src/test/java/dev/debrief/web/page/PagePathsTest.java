package dev.debrief.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PagePathsTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    /** Forms are sent by POST, which goes to the command-service unless the proxy knows that the address is a page. */
    @Test
    void theProxySendsTheFormsOfAllPagesToWhereThePagesAre() throws IOException {
        String proxy = Files.readString(Path.of("../proxy/nginx.conf"));
        String known = proxy.lines()
                .filter(line -> line.contains("^/(sign-in|"))
                .findFirst()
                .orElseThrow();
        assertThat(PagePaths.AREAS)
                .allSatisfy(area -> assertThat(known.split("[(|)]"))
                        .contains(area.substring(1).replace("/**", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /incidents, true",
        "POST, /taxonomy/x/name, true",
        "GET, /, true",
        "GET, /incident, true",
        "POST, /incident, false",
        "GET, /api/reports, false",
        "GET, /admin/views, false",
        "GET, /swagger-ui/index.html, false",
        "GET, /livez, false"
    })
    void aBrowserGetsPagesWhereTheApiIsNot(String method, String path, boolean page) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.addHeader("Accept", BROWSER);
        assertThat(PagePaths.matcher().matches(request)).isEqualTo(page);
    }

    @Test
    void aProgramGetsNoPageAtAnUnknownAddress() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/incident");
        request.addHeader("Accept", "application/json");
        assertThat(PagePaths.matcher().matches(request)).isFalse();
    }
}
