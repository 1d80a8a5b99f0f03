package dev.debrief.command.taxonomy;

import dev.debrief.api.taxonomy.Taxonomy;

/** The taxonomy as of now, for decisions that depend on it. */
@FunctionalInterface
public interface CurrentTaxonomy {

    Taxonomy get();
}
