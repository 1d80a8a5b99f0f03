package dev.debrief.query.support;

import dev.debrief.support.http.BadParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.WebRequest;

/** Parameters that are bound to one record have no nested fields: {@code cause.value=} is refused. */
@ControllerAdvice
class FlatParametersAdvice {

    @InitBinder({"boardParameters", "selectionParameters"})
    void refuse(WebRequest request) {
        request.getParameterNames().forEachRemaining(name -> {
            if (name.contains(".") || name.contains("[")) {
                throw new BadParameterException(name, "is not a parameter of this operation");
            }
        });
    }
}
