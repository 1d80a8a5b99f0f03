package dev.debrief.support.http;

/** A path whose bodies may be of any size, because they are read piece by piece. A bean for each. */
public record UnlimitedBodyPath(String path) {}
