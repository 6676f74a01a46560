package io.careerledger.events.wire;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** All steps from any revision ever written to today's; empty as long as every body is of its first revision. */
final class UpcasterChain {

    /** The chain that store, topic and replay read through. */
    static final List<Upcaster> CURRENT = List.of();

    private record Step(String type, int from) {}

    private final Map<Step, UnaryOperator<ObjectNode>> steps = new HashMap<>();

    /**
     * Builds the chain and proves it whole.
     *
     * @throws IllegalArgumentException when a revision has no way to its type's current one, or two
     */
    UpcasterChain(Collection<Upcaster> upcasters, Collection<EventType> types) {
        for (Upcaster upcaster : upcasters) {
            if (steps.put(new Step(upcaster.type(), upcaster.from()), upcaster.step()) != null) {
                throw new IllegalArgumentException(
                        "two upcasters for " + upcaster.type() + " revision " + upcaster.from());
            }
        }
        int needed = 0;
        for (EventType type : types) {
            needed += type.revision() - 1;
            for (int from = 1; from < type.revision(); from++) {
                requireStep(new Step(type.name(), from));
            }
        }
        if (needed != steps.size()) {
            throw new IllegalArgumentException("an upcaster for a type or revision that is not in the table");
        }
    }

    /** The body in the shape of {@code to}, whatever revision it was written in. */
    ObjectNode upcast(EventType to, int revision, ObjectNode body) {
        ObjectNode current = body;
        for (int from = revision; from < to.revision(); from++) {
            current = requireStep(new Step(to.name(), from)).apply(current);
        }
        return current;
    }

    private UnaryOperator<ObjectNode> requireStep(Step step) {
        UnaryOperator<ObjectNode> found = steps.get(step);
        if (found == null) {
            throw new IllegalArgumentException("no upcaster for " + step.type() + " revision " + step.from());
        }
        return found;
    }
}
