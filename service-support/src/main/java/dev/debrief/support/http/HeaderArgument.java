package dev.debrief.support.http;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request header that controllers receive as a typed argument. The header is parsed, and described in the OpenAPI document, wherever a
 * controller method has a parameter of that type.
 *
 * @param type the type of the argument
 * @param header the name of the header
 * @param parse converts the header value to the argument; the value is null if the request has no such header
 */
public record HeaderArgument<T>(Class<T> type, String header, Function<@Nullable String, T> parse) {}
