package dev.debrief.support.openapi;

import dev.debrief.support.http.HeaderArgument;
import dev.debrief.support.security.AccessRules;
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
import org.springframework.http.HttpMethod;

/** What the description of the API says of every operation, said once. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String PROBLEM = "Problem";

    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("limit", "How many entries a page has, 1 to 200."),
            Map.entry("cursor", "`next` of the page before. Good only for the same question."),
            Map.entry("version", "As it stood at this version of the report."),
            Map.entry("asOf", "As it stood at this instant of recording, RFC 3339."),
            Map.entry("position", "As it stood at this place in the store, as answered before."),
            Map.entry("minVersion", "Waits, briefly, until at least this version can be read: read your own write."),
            Map.entry("byRole", "Show people by their role in the response instead of their name."),
            Map.entry("from", "The earliest time wanted, RFC 3339, inclusive."),
            Map.entry("to", "The latest time wanted, RFC 3339, exclusive."),
            Map.entry("dueBefore", "Only what is due before this day."),
            Map.entry("key", "Only the major developments."),
            Map.entry("retracted", "Also what was taken back."),
            Map.entry(
                    "Idempotency-Key", "Makes the request safe to repeat: the same key and content, the same answer."),
            Map.entry(
                    "If-Match",
                    "The entity tag of the version that is edited. If it is not the latest, nothing is done."));

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Debrief")
                        .version("0.1")
                        .description("The system of record for learning from incidents. Every edit of a report is kept;"
                                + " every report can be read as it stood at any version or instant.")
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

    /** Describes the headers that controllers take as arguments. */
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

    @Bean
    OpenApiCustomizer everyOperation() {
        return api -> api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.setOperationId(operationId(method, path));
                    operation.setDescription(AccessRules.describe(HttpMethod.valueOf(method.name()), path));
                    refusals(operation.getResponses(), operation, path.contains("{"));
                    if (operation.getParameters() != null) {
                        operation.getParameters().forEach(OpenApiConfiguration::describe);
                    }
                }));
    }

    /** The order of paths and schemas does not depend on the order in which classes were found. */
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
        refusals.put("400", "The request is not well-formed; the problem points to what is wrong.");
        refusals.put("401", "No key or token, or none that is known.");
        refusals.put("403", "It is not for this caller to ask for.");
        if (names) {
            refusals.put("404", "What is named does not exist, or not for this caller.");
        }
        if (operation.getRequestBody() != null) {
            refusals.put("409", "It makes sense, but not in the present state.");
            refusals.put("413", "The body is too large.");
            refusals.put("415", "The body is of another media type.");
        }
        if (has(operation, "If-Match")) {
            refusals.put("412", "It has changed since the version in If-Match; the problem lists the changes.");
        }
        if (has(operation, "Idempotency-Key")) {
            refusals.put("422", "The Idempotency-Key was used before, for different content.");
        }
        refusals.put("429", "Too many requests. Come again after the time in Retry-After.");
        refusals.put("503", "A store is not reachable. Try again after the time in Retry-After.");
        refusals.put("default", "Any other refusal.");
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

    /** One of its own: parameters of one type and default share theirs. */
    private static Schema<?> limit(Object otherwise) {
        Schema<?> limit = new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(200));
        limit.setDefault(otherwise);
        return limit;
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema()
                .addProperty("pointer", new StringSchema().description("A JSON Pointer, or the name of a parameter"))
                .addProperty("message", new StringSchema());
        Schema<?> problem = new ObjectSchema()
                .description("Why a request was refused (RFC 9457)")
                .addProperty("type", new StringSchema().format("uri").description("Stable: urn:debrief:…"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error));
        problem.setRequired(List.of("type", "title", "status"));
        return problem;
    }
}
