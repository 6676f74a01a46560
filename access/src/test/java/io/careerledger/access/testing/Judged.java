package io.careerledger.access.testing;

import io.careerledger.access.Sight;
import io.careerledger.access.Verdict;
import io.careerledger.access.testing.Oracle.Answer;
import io.careerledger.access.testing.Oracle.Expected;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many verdicts were compared with the oracle's answers, and how they came out. */
public final class Judged {

    private final Map<String, Long> counts = new TreeMap<>();
    private long compared;

    /** Counts a verdict; false where it is not what the oracle says. */
    public boolean agrees(Expected expected, Verdict verdict) {
        compared++;
        String word = expected.answer() == Answer.REFUSED
                ? "refused by " + expected.rule()
                : expected.answer().name().toLowerCase(Locale.ROOT);
        counts.merge(word, 1L, Long::sum);
        return switch (verdict) {
            case Verdict.Hidden _ -> expected.answer() == Answer.HIDDEN;
            case Verdict.Forbidden(String rule, String _) ->
                expected.answer() == Answer.REFUSED && rule.equals(expected.rule());
            case Verdict.Allowed(Sight sight) -> isShown(expected, sight);
        };
    }

    private static boolean isShown(Expected expected, Sight sight) {
        return switch (sight) {
            case Sight.Full _ -> expected.answer() == Answer.FULL;
            case Sight.Own _ -> expected.answer() == Answer.OWN;
            case Sight.Card _ -> expected.answer() == Answer.CARD;
            case Sight.Nothing _ -> expected.answer() == Answer.DONE;
            case Sight.Packet(var id) ->
                expected.answer() == Answer.PACKET && Set.of(id).equals(expected.of());
            case Sight.Asked(var outcomes) -> expected.answer() == Answer.ASKED && outcomes.equals(expected.of());
            case Sight.Focus(var competencies, var mentorships) -> {
                Set<Object> shown = new HashSet<>(competencies);
                shown.addAll(mentorships);
                yield expected.answer() == Answer.FOCUS && shown.equals(expected.of());
            }
            case Sight.Nameless _ -> false;
        };
    }

    public long compared() {
        return compared;
    }

    /** How often each answer was expected. */
    public Map<String, Long> counts() {
        return counts;
    }
}
