package dev.debrief.command.document;

import java.util.List;
import org.commonmark.node.Node;

/**
 * A heading and what stands under it, up to the next.
 *
 * @param level 1 to 6; 0 for what stands before the first heading
 * @param line of the heading, counted from 0; -1 where there is none
 * @param from the first line under it
 * @param to the line after the last
 * @param nodes what the lines consist of
 */
record Block(int level, String heading, int line, int from, int to, List<Node> nodes) {}
