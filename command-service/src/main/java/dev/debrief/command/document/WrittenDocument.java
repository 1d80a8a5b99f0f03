package dev.debrief.command.document;

import dev.debrief.api.document.DocumentAnswer.Item;
import dev.debrief.api.document.Outline;
import dev.debrief.api.document.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a written report says.
 *
 * @param remarks on what could not be made data of
 * @param version of the report on which it says it is based
 */
record WrittenDocument(
        Outline outline,
        List<Statement> statements,
        List<Item> remarks,
        @Nullable Long version) {}
