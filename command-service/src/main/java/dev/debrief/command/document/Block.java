package dev.debrief.command.document;

import java.util.List;
import org.commonmark.node.Node;

/**
 * A heading and its content, up to the next heading.
 *
 * @param level the level of the heading, 1 to 6; 0 for the content before the first heading
 * @param line the line of the heading, counted from 0; -1 without a heading
 * @param from the first line of the content
 * @param to the line after the content
 * @param nodes the Markdown nodes of the content
 */
record Block(int level, String heading, int line, int from, int to, List<Node> nodes) {}
