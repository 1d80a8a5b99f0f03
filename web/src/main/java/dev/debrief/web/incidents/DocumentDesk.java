package dev.debrief.web.incidents;

import dev.debrief.web.api.Api;
import dev.debrief.web.api.Question;
import dev.debrief.web.page.Desk;
import dev.debrief.web.page.Routes;
import dev.debrief.web.page.Visit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** The report as a document for an audience, on screen or as PDF. */
@Component
class DocumentDesk implements Desk {

    @Override
    public void open(Routes routes) {
        routes.get("/incidents/{id}/document", DocumentDesk::show);
    }

    private static ServerResponse show(Visit visit) {
        boolean pdf = visit.param("format").equals("pdf");
        Api.File file = visit.api()
                .file(
                        Question.at("/api/reports/{}/document", visit.path("id"))
                                .with("audience", visit.param("audience"))
                                .with("revision", visit.param("revision"))
                                .with("version", visit.param("version"))
                                .with("asOf", visit.asOf())
                                .with("format", pdf ? "pdf" : "html"),
                        pdf ? MediaType.APPLICATION_PDF : MediaType.TEXT_HTML);
        return ServerResponse.ok()
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header("Content-Security-Policy", file.policy())
                .build((request, response) -> {
                    response.getOutputStream().write(file.content().getByteArray());
                    return null;
                });
    }
}
