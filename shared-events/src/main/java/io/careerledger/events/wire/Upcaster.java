package io.careerledger.events.wire;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * One step of history: turns a body of revision {@code from} into one of the next revision.
 *
 * @param type wire name of the bodies that it reads
 * @param from the revision that it reads; it answers revision {@code from + 1}
 * @param step total for every valid body of revision {@code from}; may change its argument
 */
record Upcaster(String type, int from, UnaryOperator<ObjectNode> step) {}
