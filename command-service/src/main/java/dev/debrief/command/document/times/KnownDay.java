package dev.debrief.command.document.times;

import java.time.LocalDate;

/**
 * A day that holds until another one is named.
 *
 * @param rule the rule that gave it
 */
record KnownDay(LocalDate day, DayRule rule) {}
