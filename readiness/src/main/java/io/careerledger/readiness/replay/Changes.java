package io.careerledger.readiness.replay;

import io.careerledger.readiness.model.Judgement;
import io.careerledger.readiness.model.Judgement.Criterion;
import io.careerledger.readiness.model.Judgement.PassedGate;
import io.careerledger.readiness.replay.Change.Cause;
import io.careerledger.readiness.replay.Change.GateTurn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what is different between two standings of one person, and which criteria and gates make it so. */
final class Changes {

    private static final Comparator<Cause> GREATEST_FIRST = Comparator.<Cause>comparingDouble(
                    cause -> -Math.abs(cause.difference()))
            .thenComparing(Cause::criterion);

    private Changes() {}

    /** Null when verdict and score are the same to the last bit. */
    static @Nullable Change between(
            Standing from, @Nullable Judgement judgedFrom, Standing to, @Nullable Judgement judgedTo) {
        if (from.verdict() == to.verdict() && Objects.equals(from.score(), to.score())) {
            return null;
        }
        return new Change(
                from.verdict(),
                to.verdict(),
                from.targetLevel(),
                to.targetLevel(),
                from.score(),
                to.score(),
                from.threshold(),
                to.threshold(),
                judgedFrom == null || judgedTo == null ? List.of() : causes(judgedFrom, judgedTo),
                judgedFrom == null || judgedTo == null ? List.of() : gates(judgedFrom, judgedTo));
    }

    private static List<Cause> causes(Judgement from, Judgement to) {
        Map<String, Criterion> before = byKey(from.criteria(), Changes::key);
        Map<String, Criterion> after = byKey(to.criteria(), Changes::key);
        List<Cause> causes = new ArrayList<>();
        for (String key : union(before, after)) {
            Cause cause = cause(before.get(key), after.get(key));
            if (cause.difference() != 0) {
                causes.add(cause);
            }
        }
        causes.sort(GREATEST_FIRST);
        return causes;
    }

    /** A competency may be called what another term is called. */
    private static String key(Criterion criterion) {
        return (criterion.expected() == null ? "term:" : "competency:") + criterion.criterion();
    }

    private static Cause cause(@Nullable Criterion from, @Nullable Criterion to) {
        return new Cause(
                Objects.requireNonNull(from == null ? to : from).criterion(),
                from == null ? null : (Double) from.contribution(),
                to == null ? null : (Double) to.contribution(),
                from == null ? null : from.expected(),
                to == null ? null : to.expected(),
                from == null ? null : from.ratings(),
                to == null ? null : to.ratings());
    }

    private static List<GateTurn> gates(Judgement from, Judgement to) {
        Map<String, PassedGate> before = byKey(from.gates(), PassedGate::gate);
        Map<String, PassedGate> after = byKey(to.gates(), PassedGate::gate);
        List<GateTurn> turned = new ArrayList<>();
        for (String gate : union(before, after)) {
            PassedGate one = before.get(gate);
            PassedGate two = after.get(gate);
            if (passes(one) != passes(two)) {
                turned.add(new GateTurn(
                        gate,
                        one == null ? null : (Boolean) one.passed(),
                        two == null ? null : (Boolean) two.passed()));
            }
        }
        return turned;
    }

    /** A gate that is not there holds nobody up. */
    private static boolean passes(@Nullable PassedGate gate) {
        return gate == null || gate.passed();
    }

    private static <T> Map<String, T> byKey(List<T> items, Function<T, String> key) {
        return items.stream().collect(Collectors.toMap(key, item -> item, (one, _) -> one, LinkedHashMap::new));
    }

    private static List<String> union(Map<String, ?> first, Map<String, ?> then) {
        return Stream.concat(first.keySet().stream(), then.keySet().stream())
                .distinct()
                .toList();
    }
}
