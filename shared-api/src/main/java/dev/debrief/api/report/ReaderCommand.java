package dev.debrief.api.report;

/** A command that whoever may see the report may send, whichever teams it belongs to. Auditors write nothing. */
public interface ReaderCommand {}
