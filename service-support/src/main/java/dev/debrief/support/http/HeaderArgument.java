package dev.debrief.support.http;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request header that controllers take as an argument of a type of its own. Each bean of this type is resolved, and described in the
 * description of the API, wherever a controller method has a parameter of that type.
 *
 * @param type the type of the argument
 * @param header the name of the header
 * @param parse makes the argument from the value of the header, null if the request has none
 */
public record HeaderArgument<T>(Class<T> type, String header, Function<@Nullable String, T> parse) {}
