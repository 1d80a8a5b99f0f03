package dev.debrief.query.support;

import dev.debrief.support.http.BadParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.WebRequest;

/** Parameters that are read together, as what is {@code asked}, have no inner fields. */
@ControllerAdvice
class FlatParametersAdvice {

    @InitBinder("asked")
    void refuse(WebRequest request) {
        request.getParameterNames().forEachRemaining(name -> {
            if (name.contains(".") || name.contains("[")) {
                throw new BadParameterException(name, "is no parameter of this question");
            }
        });
    }
}
