package dev.debrief.support.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call the endpoints of a controller, or one endpoint if it is on a method, which overrides the class. An endpoint without
 * this annotation is denied to everybody. Access to a report also depends on its restriction and its teams.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AllowedTo {

    Callers value();
}
