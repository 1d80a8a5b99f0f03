package dev.debrief.command.importing;

import java.util.List;

/**
 * The imports of one node.
 *
 * @param node the name of the node: its process id and host
 * @param imports the imports that run, and the last 20 that have ended since the node was started, newest first
 */
record NodeImports(String node, List<ImportProgress> imports) {}
