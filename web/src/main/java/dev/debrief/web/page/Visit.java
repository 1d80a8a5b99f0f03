package dev.debrief.web.page;

import dev.debrief.api.Identity;
import dev.debrief.api.Role;
import dev.debrief.web.api.Api;
import dev.debrief.web.api.ApiProblem;
import dev.debrief.web.api.Question;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A request for a page: what is asked, by whom, as of when. */
public final class Visit {

    private static final Set<Role> EDITORS = Set.of(Role.SUBMITTER, Role.RESPONDER, Role.ADMIN);

    /** What forms send without showing it. */
    private static final Set<String> NOT_TYPED =
            Set.of("once-only", "base-version", "back", "part", "key", "next", "said", "seen");

    /** What another time does not keep. */
    private static final Set<String> OF_THE_MOMENT =
            Set.of("chosenAsOf", "chosenZone", "asOf", "cursor", "said", "seen", "version");

    private final ServerRequest request;
    private final Api api;
    private final Rendering rendering;
    private final Assets assets;
    private final Locale locale;
    private @Nullable Identity me;
    private boolean asOfRefused;

    Visit(ServerRequest request, Api api, Rendering rendering, Assets assets) {
        this.request = request;
        this.api = api;
        this.rendering = rendering;
        this.assets = assets;
        this.locale = Languages.of(request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    public Api api() {
        return api;
    }

    ServerRequest request() {
        return request;
    }

    /** Who looks at the page. */
    public Identity me() {
        Identity known = me;
        if (known == null) {
            known = api.get(Identity.class, Question.at("/api/me"));
            me = known;
        }
        return known;
    }

    /** Whether the reader may edit reports. Which ones is for the API to say. */
    public boolean mayEdit() {
        return !Collections.disjoint(me().roles(), EDITORS);
    }

    /** Whether the reader may comment on reports. */
    public boolean mayComment() {
        return mayEdit() || me().isAny(Role.ANALYST);
    }

    /** Whether the reader may keep the pattern reviews. */
    public boolean mayReviewPatterns() {
        return me().isAny(Role.ANALYST);
    }

    /** A part of the path. */
    public String path(String name) {
        return request.pathVariable(name);
    }

    /** A parameter or field; empty if it is missing. */
    public String param(String name) {
        return request.param(name).map(String::strip).orElse("");
    }

    /** The constant with the public name that a parameter has; empty if there is none. */
    public <E extends Enum<E>> Optional<E> param(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(param(name)))
                .findFirst();
    }

    /** All values of a parameter that are not empty. */
    public List<String> params(String name) {
        return request.params().getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The names in a field that are separated by commas. */
    public List<String> names(String name) {
        return Arrays.stream(param(name).split(",", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** The beginning of a day that was chosen, as the API takes it; empty if none was. */
    public String startOf(String name) {
        String day = param(name);
        return day.matches("\\d{4}-\\d{2}-\\d{2}") ? day + "T00:00:00Z" : day;
    }

    /** The time that the page is read as of, as the API takes it; empty for now. */
    public String asOf() {
        return AsOfText.instant(param("asOf"));
    }

    /** The time in the address; empty for now, and if the API has refused it. */
    private String shownAsOf() {
        return asOfRefused ? "" : param("asOf");
    }

    /** The page does not hold on to a time that the API refuses. */
    void forget(ApiProblem problem) {
        asOfRefused = !problem.at("asOf").isEmpty();
    }

    /** The parameters of the page that hold at other times too. */
    private Map<String, List<String>> kept() {
        Map<String, List<String>> kept = new TreeMap<>();
        if (request.method().equals(HttpMethod.GET)) {
            request.params().keySet().stream()
                    .filter(name -> !OF_THE_MOMENT.contains(name))
                    .forEach(name -> kept.put(name, params(name)));
        }
        return kept;
    }

    /** This page as of a time that was chosen in its zone; empty if none was. */
    Optional<Question> lookedBack() {
        String chosen = param("chosenAsOf");
        if (chosen.isEmpty() || !request.method().equals(HttpMethod.GET)) {
            return Optional.empty();
        }
        Question page = Question.at(request.path());
        kept().forEach(page::with);
        return Optional.of(page.with("asOf", AsOfText.instant(chosen, Times.zoneOf(param("chosenZone")))));
    }

    /** The version that the reader has just recorded, and wants to see; empty if none, or if an earlier one is asked for. */
    public String seen() {
        boolean past = !param("version").isEmpty() || !param("asOf").isEmpty();
        return past || !param("seen").matches("[0-9]{1,9}") ? "" : param("seen");
    }

    /** Whether a part of a page is asked for, to be put into the page that is shown. */
    public boolean isPart() {
        return "true".equals(request.headers().firstHeader("HX-Request"));
    }

    public Labels labels() {
        return rendering.labels(locale);
    }

    public ServerResponse show(String template, Map<String, Object> model) {
        return show(HttpStatus.OK, template, model);
    }

    /** Shows a page, or a fragment of one. */
    public ServerResponse show(HttpStatus status, String template, Map<String, Object> model) {
        return answer(status).body(html(template, model));
    }

    private static ServerResponse.BodyBuilder answer(HttpStatus status) {
        return ServerResponse.status(status).contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
    }

    private String html(String template, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>();
        all.put("time", new Times(locale, ZoneOffset.UTC));
        all.putAll(model);
        all.put("frame", frame());
        all.put("label", labels());
        all.put("link", new Links(shownAsOf()));
        all.put("markdown", Markdown.INSTANCE);
        all.put("asset", assets);
        all.put("writer", me != null && mayEdit());
        return rendering.html(template, locale, all);
    }

    private Frame frame() {
        return new Frame(
                me, locale.getLanguage(), request.path(), param("q"), kept(), shownAsOf(), said(), api.calls());
    }

    private String said() {
        String what = param("said");
        return what.matches("[a-z-]{1,40}") ? labels().textOrNone("said." + what) : "";
    }

    /** Where the lines of an answer that goes on come from. */
    @FunctionalInterface
    public interface LineSource {

        void follow(Api.Lines out) throws IOException;
    }

    /** Answers server-sent events, as long as there are lines. */
    public ServerResponse stream(LineSource source) {
        return new EventStream(source);
    }

    /** The id of the last event that a listener has heard, who has connected again; empty for a new one. */
    public String lastHeard() {
        String id = request.headers().firstHeader("Last-Event-ID");
        return id != null && id.matches("[0-9]{1,18}") ? id : "";
    }

    /** Leads on to another page after something was done. */
    public ServerResponse seeOther(String address) {
        return isPart()
                ? ServerResponse.noContent().header("HX-Redirect", address).build()
                : ServerResponse.seeOther(URI.create(address)).build();
    }

    /** What was entered into the form that was sent; empty if nothing was. */
    Map<String, String> typed() {
        Map<String, String> typed = new TreeMap<>();
        if (!request.method().equals(HttpMethod.GET)) {
            request.params().keySet().stream()
                    .filter(name -> !NOT_TYPED.contains(name) && !param(name).isEmpty())
                    .forEach(name -> typed.put(name, String.join(", ", params(name))));
        }
        return typed;
    }

    /** Says beside the page that is shown what went wrong with a part of it. What is shown, and what was typed, stays. */
    ServerResponse trouble(HttpStatus status, Map<String, Object> model) {
        return answer(status)
                .header("HX-Retarget", "#trouble")
                .header("HX-Reswap", "innerHTML")
                .body(html("failure :: note", model));
    }

    /** Times in the language of the reader, in a zone. */
    public Times times(ZoneId zone) {
        return new Times(locale, zone);
    }
}
