import org.jspecify.annotations.NullMarked;

/**
 * The language of Debrief. It is a module so that {@code ReportEvent} can be sealed across the packages of the features:
 * whoever folds events must name every one of them, or does not compile.
 */
@NullMarked
module dev.debrief.api {
    requires com.fasterxml.jackson.annotation;
    requires jakarta.validation;
    requires org.axonframework.modelling;
    requires static io.soabase.recordbuilder.core;
    requires static java.compiler;
    requires transitive org.jspecify;

    exports dev.debrief.api.actions;
    exports dev.debrief.api.audit;
    exports dev.debrief.api.clients;
    exports dev.debrief.api.document;
    exports dev.debrief.api.findings;
    exports dev.debrief.api.importing;
    exports dev.debrief.api.incident;
    exports dev.debrief.api.links;
    exports dev.debrief.api.metrics;
    exports dev.debrief.api.milestone;
    exports dev.debrief.api.patterns;
    exports dev.debrief.api.people;
    exports dev.debrief.api.recurrence;
    exports dev.debrief.api.report;
    exports dev.debrief.api.restriction;
    exports dev.debrief.api.reviews;
    exports dev.debrief.api.scope;
    exports dev.debrief.api.sections;
    exports dev.debrief.api.taxonomy;
    exports dev.debrief.api.teams;
    exports dev.debrief.api.timeline;
    exports dev.debrief.api.updates;
    exports dev.debrief.api;
}
