package io.careerledger.readiness.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.model.LadderNotKnown;
import io.careerledger.readiness.model.LevelNotOnLadder;
import io.careerledger.readiness.model.NotYetJoined;
import io.careerledger.readiness.model.ReadinessQuestion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a score moved from one cut to another, down to the single fact.
 *
 * @param level as asked; null for the level that follows the person's at each end
 * @param difference null where either end is at the top of the ladder
 * @param parts ladder, target, decay, then facts by the day from which they count, on one day in stream order; those that
 *     have no cause, and facts without any effect, are left out. Each begins where the one before it ended, and their
 *     differences add up to the whole
 * @param withoutEffect how many further facts lie between the cuts, by wire type
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"personId", "level", "from", "to", "difference", "parts", "withoutEffect"})
public record ScoreChange(
        UUID personId,
        @Nullable String level,
        ScoreEnd from,
        ScoreEnd to,
        @Nullable Double difference,
        List<ScorePart> parts,
        List<FactCount> withoutEffect) {

    public ScoreChange {
        parts = List.copyOf(parts);
        withoutEffect = List.copyOf(withoutEffect);
    }

    /** How many facts of one kind. */
    @JsonPropertyOrder({"type", "count"})
    public record FactCount(String type, long count) {}

    /**
     * Explains by at most one evaluation for each fact in between, and as many folds as there are ends and one more.
     *
     * @param stream of one person, from its first event on; nothing that either end does not know has any influence
     * @param from the end that asks about the earlier day, or of an earlier knowledge, or both
     * @param wording says a fact in one line
     * @throws NotYetJoined when she had not joined by either end
     * @throws LadderNotKnown when the catalog lacks her ladder
     * @throws LevelNotOnLadder when a ladder version lacks the level asked for, or hers where none is asked for
     * @throws TooManyFacts when more than {@link TooManyFacts#LIMIT} facts lie between the ends
     */
    public static ScoreChange explain(
            List<RecordedEvent<CareerEvent>> stream,
            LadderCatalog catalog,
            ReadinessQuestion from,
            ReadinessQuestion to,
            Function<CareerEvent, String> wording) {
        List<RecordedEvent<CareerEvent>> before = Known.at(stream, from.knownAt());
        List<RecordedEvent<CareerEvent>> after = Known.at(stream, to.knownAt());
        Standpoint start = Standpoint.of(CareerHistory.of(before), catalog, from);
        Standpoint end = Standpoint.of(CareerHistory.of(after), catalog, to);
        Evidence evidence = new Evidence(after);
        FactWalk walk = new FactWalk(evidence, before.size(), start.day());
        TooManyFacts.refuse(walk.countUntil(end.day()));
        News news = new News(evidence, end.history(), before.size(), start.day(), end.day());
        List<ScorePart> parts = Leg.parts(start, end, walk, news, fact -> FactRef.of(fact, wording));
        return of(start, end, parts, news);
    }

    private static ScoreChange of(Standpoint start, Standpoint end, List<ScorePart> parts, News news) {
        ScoreEnd from = ScoreEnd.of(start);
        ScoreEnd to = ScoreEnd.of(end);
        Double before = from.score();
        Double after = to.score();
        return new ScoreChange(
                end.history().personId(),
                end.question().level(),
                from,
                to,
                before == null || after == null ? null : (Double) (after - before),
                parts,
                withoutEffect(parts, news));
    }

    private static List<FactCount> withoutEffect(List<ScorePart> parts, News news) {
        Set<Long> effective = new HashSet<>();
        parts.forEach(part -> facts(part.cause()).forEach(fact -> effective.add(fact.sequence())));
        Map<String, Long> counts = news.all().stream()
                .filter(fact -> !effective.contains(fact.sequence()))
                .collect(Collectors.groupingBy(
                        fact -> FactRef.typeOf(fact.event()), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> new FactCount(count.getKey(), count.getValue()))
                .toList();
    }

    private static Stream<FactRef> facts(Cause cause) {
        return switch (cause) {
            case Cause.Ladder c -> c.facts().stream();
            case Cause.Target c -> c.facts().stream();
            case Cause.Decay c -> c.facts().stream();
            case Cause.Fact c -> Stream.of(c.fact());
        };
    }
}
