package dev.debrief.support.http;

/** A bean that exempts a path from the body size limit, because its bodies are streamed. */
public record UnlimitedBodyPath(String path) {}
