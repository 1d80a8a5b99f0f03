package dev.debrief.command.findings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of a kind of finding with its article, such as {@code a cause}, for the summaries of its operations. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface FindingName {

    String PLACEHOLDER = "{finding}";

    String value();
}
