package dev.debrief.support.openapi;

import dev.debrief.support.http.HeaderArgument;
import dev.debrief.support.http.Tables;
import dev.debrief.support.security.AccessRules;
import dev.debrief.support.security.Callers;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Adds to the OpenAPI document what all operations share: parameters, error responses, security and order. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String PROBLEM = "Problem";

    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("id", "The id of the report."),
            Map.entry("itemId", "The id of the action item."),
            Map.entry("commentId", "The id of the comment."),
            Map.entry("updateId", "The id of the update."),
            Map.entry("distributionId", "The id of the distribution."),
            Map.entry("meetingId", "The id of the meeting."),
            Map.entry("number", "The number of the published revision, counted from 1."),
            Map.entry("stage", "Only post-mortems at one of these stages."),
            Map.entry("reviewer", "Only those that this person, by id or name, or this team is asked to review."),
            Map.entry("required", "Whether only required post-mortems are listed."),
            Map.entry("overdue", "Whether only post-mortems are listed that are due and not published."),
            Map.entry("open", "Whether resolved comments are left out."),
            Map.entry("eventId", "The id of the timeline event."),
            Map.entry("other", "The id of the other report."),
            Map.entry("findingId", "The id of the finding."),
            Map.entry("decisionId", "The id of the decision."),
            Map.entry("view", "The name of the view."),
            Map.entry("limit", "The maximum number of entries in a page, 1 to 200."),
            Map.entry("cursor", "The value of `next` in the previous page. Valid only with the same parameters."),
            Map.entry("version", "Read the state at this version. Not together with `asOf`."),
            Map.entry("asOf", "Read the state as recorded at this time, RFC 3339. The present if left out."),
            Map.entry("position", "Read the state at this event store position, as returned in an earlier response."),
            Map.entry(
                    "minVersion",
                    "Wait briefly until the view has reached this version, so that you can read your own write."),
            Map.entry("byRole", "Show people by their role in the response instead of by name."),
            Map.entry("from", "The start of the period, RFC 3339, inclusive."),
            Map.entry("to", "The end of the period, RFC 3339, exclusive."),
            Map.entry("zone", "The time zone of dates and months, such as Europe/Berlin."),
            Map.entry("service", "The exact name of an affected service."),
            Map.entry("team", "The exact name of a team."),
            Map.entry("actor", "Only changes by the person or client with this id."),
            Map.entry(
                    "kind",
                    "Only entries of these kinds. Repeat the parameter for several values; all kinds if left out."),
            Map.entry("status", "Only entries with one of these statuses. Repeat the parameter for several values."),
            Map.entry(
                    "severity",
                    "Only incidents with one of these severities. Repeat the parameter for several values."),
            Map.entry("type", "Only entries with one of these types. Repeat the parameter for several values."),
            Map.entry("category", "The id of a category of the taxonomy."),
            Map.entry("minCount", "The minimum number of reports, at least 1."),
            Map.entry(
                    "Idempotency-Key",
                    "Makes the request safe to repeat: the same key and content return the first result."),
            Map.entry("Content-Encoding", "`gzip` if the body is compressed."),
            Map.entry(
                    "If-Match",
                    "The entity tag of the version that the caller edits. If it is outdated, the response is 412."));

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Debrief")
                        .version("0.1")
                        .description(
                                "The system of record for learning from incidents. Every change of a report is kept,"
                                        + " and every report can be read as it was at any version or time.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList("key"))
                .components(new Components()
                        .addSecuritySchemes(
                                "key",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")));
    }

    /** Takes the place of the converter that names schemas by the simple names of types. It is added first, so it is asked last. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver schemas() {
        return new ModelResolver(Json31.mapper(), new SchemaNames()).openapi31(true);
    }

    /** Describes the headers that controllers receive as typed arguments. */
    @Bean
    OperationCustomizer headers(List<HeaderArgument<?>> headers) {
        headers.forEach(header -> SpringDocUtils.getConfig().addRequestWrapperToIgnore(header.type()));
        return (operation, method) -> {
            for (MethodParameter parameter : method.getMethodParameters()) {
                headers.stream()
                        .filter(header -> header.type() == parameter.getParameterType())
                        .forEach(header -> operation.addParametersItem(new HeaderParameter()
                                .name(header.header())
                                .required(false)
                                .schema(new StringSchema())));
            }
            return operation;
        };
    }

    /** Says who may call each operation. */
    @Bean
    OperationCustomizer callers() {
        return (operation, method) -> {
            String callers =
                    AccessRules.callersOf(method).map(Callers::describe).orElse("Nobody may call this.");
            String description = operation.getDescription();
            operation.setDescription(description == null ? callers : description + " " + callers);
            return operation;
        };
    }

    /** Lists are also answered as tables. */
    @Bean
    OperationCustomizer tables() {
        return (operation, method) -> {
            ApiResponse answer = operation.getResponses().get("200");
            if (answer != null && answer.getContent() != null && Tables.areAnsweredBy(method)) {
                Tables.MEDIA_TYPES.forEach(type ->
                        answer.getContent().addMediaType(type.toString(), new MediaType().schema(new StringSchema())));
            }
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer everyOperation() {
        return api -> api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.setOperationId(operationId(method, path));
                    refusals(operation.getResponses(), operation, path.contains("{"));
                    if (operation.getParameters() != null) {
                        operation.getParameters().forEach(OpenApiConfiguration::describe);
                    }
                }));
    }

    /** Sorts paths and schemas, whose order would otherwise depend on class scanning. */
    @Bean
    OpenApiCustomizer sorted() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getComponents().setSchemas(new TreeMap<>(api.getComponents().getSchemas()));
            Map<String, PathItem> paths = new TreeMap<>(api.getPaths());
            api.getPaths().clear();
            api.getPaths().putAll(paths);
        };
    }

    /** Such as {@code putReportsTimelineKey}: stable, and unique by method and path. */
    private static String operationId(PathItem.HttpMethod method, String path) {
        StringBuilder id = new StringBuilder(method.name().toLowerCase(java.util.Locale.ROOT));
        for (String step : path.replaceFirst("^/(api/)?", "").split("/", -1)) {
            String word = step.replaceAll("[{}]", "");
            boolean variable = step.startsWith("{");
            id.append(variable ? "By" : "")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return id.toString();
    }

    private static void refusals(ApiResponses responses, Operation operation, boolean names) {
        Map<String, String> refusals = new LinkedHashMap<>();
        refusals.put("400", "The request is invalid. The problem lists the invalid fields.");
        refusals.put("401", "The key or token is missing or invalid.");
        refusals.put("403", "The caller lacks the required role.");
        if (names) {
            refusals.put("404", "The resource does not exist, or is not visible to the caller.");
        }
        if (operation.getRequestBody() != null) {
            refusals.put("409", "The current state does not allow this change. Nothing was recorded.");
            refusals.put("413", "The body is too large.");
            refusals.put("415", "The media type of the body is not supported.");
        }
        if (has(operation, "If-Match")) {
            refusals.put(
                    "412",
                    "The version in If-Match is outdated. The problem lists the changes since then; nothing was"
                            + " recorded.");
        }
        if (has(operation, "Idempotency-Key")) {
            refusals.put("422", "The Idempotency-Key was used before with different content.");
        }
        refusals.put("429", "Too many requests. Repeat the request after the number of seconds in Retry-After.");
        refusals.put("503", "A store is unreachable. Repeat the request after the number of seconds in Retry-After.");
        refusals.put("507", "The disk of the event store is almost full. Nothing was recorded.");
        refusals.put("default", "Any other error.");
        refusals.forEach((status, why) -> responses.addApiResponse(status, refusal(why)));
    }

    private static boolean has(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> parameter.equals(p.getName()));
    }

    private static ApiResponse refusal(String why) {
        return new ApiResponse()
                .description(why)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static void describe(Parameter parameter) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(PARAMETERS.get(parameter.getName()));
        }
        switch (parameter.getName()) {
            case "limit" -> parameter.setSchema(limit(parameter.getSchema().getDefault()));
            case "version", "minVersion", "position" -> parameter.getSchema().minimum(BigDecimal.ZERO);
            case "Idempotency-Key" -> parameter.getSchema().minLength(1).maxLength(200);
            case "If-Match" -> parameter.getSchema().pattern("^\"[0-9]{1,9}(-t[0-9]{1,9})?\"$");
            default -> {}
        }
    }

    /** A separate schema, because parameters of the same type and default share one. */
    private static Schema<?> limit(Object otherwise) {
        Schema<?> limit = new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(200));
        limit.setDefault(otherwise);
        return limit;
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema()
                .addProperty(
                        "pointer",
                        new StringSchema().description("A JSON Pointer into the body, or the name of a parameter."))
                .addProperty("message", new StringSchema().description("The rule that the value breaks."));
        Schema<?> problem = new ObjectSchema()
                .description("The reason why a request failed (RFC 9457).")
                .addProperty(
                        "type",
                        new StringSchema().format("uri").description("The stable type of the problem, urn:debrief:…"))
                .addProperty(
                        "title",
                        new StringSchema().description("A sentence that is the same for each problem of the type."))
                .addProperty("status", new IntegerSchema().description("The HTTP status code."))
                .addProperty("detail", new StringSchema().description("What exactly is wrong with this request."))
                .addProperty("instance", new StringSchema().description("The path of the request."))
                .addProperty(
                        "errors", new ArraySchema().items(error).description("The invalid fields, if there are any."));
        problem.setRequired(List.of("type", "title", "status"));
        return problem;
    }
}
