package dev.debrief.support.http;

import dev.debrief.api.Refusal;
import dev.debrief.support.http.Problems.FieldError;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.query.AxonServerQueryDispatchException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.common.AxonNonTransientException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.interceptors.JSR303ViolationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Turns every failure of a request into a problem document (RFC 9457). */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(HandlerExecutionException e) {
        return e.getDetails()
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .map(refusal -> respond(Problems.of(refusal)))
                .orElseGet(() -> failed(e));
    }

    @ExceptionHandler
    ResponseEntity<Object> illFormed(JSR303ViolationException e) {
        return respond(Problems.invalid(ConstraintErrors.of(e.getViolations())));
    }

    @ExceptionHandler
    ResponseEntity<Object> badParameter(BadParameterException e) {
        return respond(Problems.invalid(List.of(new FieldError(e.name(), e.complaint()))));
    }

    @ExceptionHandler
    ResponseEntity<Object> badQuery(InvalidParameterException e) {
        return respond(Problems.invalid(List.of(new FieldError("", "the query string is not well-formed"))));
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(BodyTooLargeException e) {
        return respond(BodyTooLargeException.problem());
    }

    @ExceptionHandler
    ResponseEntity<Object> unavailable(UnavailableException e) {
        ProblemDetail problem = Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "Debrief is temporarily unavailable.",
                String.valueOf(e.getMessage()));
        return respond(problem);
    }

    /** A store or a bus does not respond, or two nodes changed the same report at once. The request can be repeated. */
    @ExceptionHandler({
        AxonServerCommandDispatchException.class,
        AxonServerException.class,
        AxonServerQueryDispatchException.class,
        ConcurrencyException.class,
        NoHandlerForCommandException.class,
        NoHandlerForQueryException.class,
        NonTransientDataAccessResourceException.class,
        TransientDataAccessException.class,
        TransactionException.class,
        TimeoutException.class
    })
    ResponseEntity<Object> storeAway(Exception e) {
        log.warn("A store or message bus did not respond: {}", e.toString());
        return unavailable(new UnavailableException(
                "A store did not respond, or another change of the same report came first. Repeat the request"
                        + " with the same Idempotency-Key."));
    }

    /** Spring's firewall refused the request, for example because of a parameter name. */
    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejectedException e) {
        return respond(ofStatus(HttpStatus.BAD_REQUEST, "The request contains characters that are not allowed."));
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception e) {
        if (StoreFailures.isCauseOf(e)) {
            return storeAway(e);
        }
        ResponseStatus status = AnnotationUtils.findAnnotation(e.getClass(), ResponseStatus.class);
        if (status != null) {
            return respond(ofStatus(status.code(), "The request was refused."));
        }
        log.error("Unexpected failure", e);
        return respond(Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "An unexpected error occurred.",
                e instanceof AxonNonTransientException
                        ? "The message could not be handled."
                        : "The log of the service has the details."));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyTooLargeException large -> {
                    return respond(BodyTooLargeException.problem());
                }
                case SlowBodyException slow -> {
                    return respond(SlowBodyException.problem());
                }
                case MalformedTextException malformed -> {
                    return respond(Problems.invalid(List.of(new FieldError("", malformed.complaint()))));
                }
                default -> {}
            }
        }
        FieldError error = e.getCause() instanceof JacksonException json
                ? JsonErrors.of(json)
                : new FieldError("", JsonErrors.NO_OBJECT);
        return respond(Problems.invalid(List.of(error)));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName() : "parameter";
        return respond(Problems.invalid(List.of(new FieldError(name, complaint(e)))));
    }

    private static String complaint(TypeMismatchException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DateTimeException && InstantParser.RANGE.equals(cause.getMessage())) {
                return InstantParser.RANGE;
            }
        }
        Class<?> wanted = e.getRequiredType() == null ? Object.class : e.getRequiredType();
        Optional<String> rule =
                Collection.class.isAssignableFrom(wanted) ? Optional.empty() : ExpectedValues.rule(wanted);
        return rule.orElseGet(() -> complaint(e.getMostSpecificCause()));
    }

    private static String complaint(Throwable cause) {
        return switch (cause) {
            case NumberFormatException number -> ExpectedValues.WHOLE_NUMBER;
            case IllegalArgumentException refused
            when !(cause instanceof TypeMismatchException) -> String.valueOf(refused.getMessage());
            default -> "has the wrong format";
        };
    }

    /** Errors of parameters that are bound to one object. */
    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return respond(Problems.invalid(e.getFieldErrors().stream()
                .map(error -> new FieldError(
                        error.getField(),
                        error.contains(TypeMismatchException.class)
                                ? complaint(error.unwrap(TypeMismatchException.class))
                                : "has the wrong format"))
                .toList()));
    }

    @Override
    protected ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return respond(Problems.invalid(
                List.of(new FieldError("", String.valueOf(e.getBody().getDetail())))));
    }

    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return respond(ofStatus(status, "No resource exists at this path."));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Object given = body == null && e instanceof ErrorResponse response ? response.getBody() : body;
        ProblemDetail problem =
                given instanceof ProblemDetail detailed ? detailed : ofStatus(status, "The request was refused.");
        boolean ours = problem.getType() != null && problem.getType().getScheme() != null;
        String detail = problem.getDetail() == null ? "The request was refused." : problem.getDetail();
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ours ? problem : ofStatus(status, detail));
    }

    /** The problem of a failure that is described by its status only. */
    static ProblemDetail ofStatus(HttpStatusCode status, String detail) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String title = known == null ? "Error" : known.getReasonPhrase();
        return Problems.of(status, title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), title + ".", detail);
    }

    private static ResponseEntity<Object> respond(ProblemDetail problem) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.header(HttpHeaders.RETRY_AFTER, "2");
        }
        return response.body(problem);
    }
}
