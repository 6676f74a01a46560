package io.careerledger.readiness.ladder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one document. */
public final class Faults {

    private static final Comparator<LadderFault> IN_TEXT_ORDER = Comparator.comparing(
            LadderFault::position,
            Comparator.nullsFirst(Comparator.comparingInt(TextPosition::line).thenComparingInt(TextPosition::column)));

    private final List<LadderFault> found = new ArrayList<>();
    private int unreported;

    /**
     * Notes one; beyond {@link LadderLimits#MAX_FAULTS} they are only counted.
     *
     * @param at null when the value did not come as text
     */
    public void add(String pointer, @Nullable TextPosition at, String detail) {
        if (found.size() < LadderLimits.MAX_FAULTS) {
            found.add(new LadderFault(pointer, detail, at));
        } else {
            unreported++;
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** How many were noted. */
    public int count() {
        return found.size() + unreported;
    }

    /** By their places in the text; those without one first, in the order in which they were found. */
    public List<LadderFault> inTextOrder() {
        List<LadderFault> sorted = new ArrayList<>(found);
        sorted.sort(IN_TEXT_ORDER);
        if (unreported > 0) {
            sorted.add(new LadderFault("", "and " + unreported + " more", null));
        }
        return sorted;
    }
}
