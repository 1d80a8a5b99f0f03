package dev.debrief.support.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses requests that do not fit the description of their operation, before the body is read and anything is done. */
class OperationInterceptor implements HandlerInterceptor {

    private static final String OURS = "dev.debrief.";

    private final Map<Method, MediaTypes> mediaTypes = new ConcurrentHashMap<>();
    private final Map<Method, QueryParameters> parameters = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException, HttpMediaTypeNotAcceptableException, IOException {
        if (handler instanceof HandlerMethod operation
                && operation.getBeanType().getName().startsWith(OURS)) {
            MediaTypes media = mediaTypes.computeIfAbsent(operation.getMethod(), method -> MediaTypes.of(operation));
            media.check(request);
            parameters
                    .computeIfAbsent(operation.getMethod(), method -> QueryParameters.of(operation))
                    .check(request);
            if (media.read().isEmpty()) {
                UnreadBody.refuse(request);
            }
        }
        return true;
    }
}
