package io.careerledger.readiness.change;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.readiness.ladder.Level;
import io.careerledger.readiness.model.Appraisal;
import io.careerledger.readiness.model.ReadinessResult.LadderUsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way from one standpoint to another, one thing changing at a time: ladder, target, day, then fact after fact. Each part
 * starts where the one before it ended, so that their differences add up to the whole.
 */
final class Leg {

    private final Standpoint from;
    private final Standpoint to;
    private final FactWalk walk;
    private final News news;
    private final Function<RecordedEvent<CareerEvent>, FactRef> named;
    private final List<ScorePart> parts = new ArrayList<>();
    private @Nullable Appraisal current;

    /**
     * @param walk stands at the first end, and is taken to the other one
     * @param news between the ends
     */
    private Leg(
            Standpoint from,
            Standpoint to,
            FactWalk walk,
            News news,
            Function<RecordedEvent<CareerEvent>, FactRef> named) {
        this.from = from;
        this.to = to;
        this.walk = walk;
        this.news = news;
        this.named = named;
        this.current = from.appraisal(walk.evidence(), from.target(), from.day());
    }

    /** Every part that has a cause, those of facts without effect left out. */
    static List<ScorePart> parts(
            Standpoint from,
            Standpoint to,
            FactWalk walk,
            News news,
            Function<RecordedEvent<CareerEvent>, FactRef> named) {
        Leg leg = new Leg(from, to, walk, news, named);
        leg.changeTarget(leg.changeLadder());
        leg.age();
        leg.applyFacts();
        return leg.parts;
    }

    /** The level aimed at after it. */
    private @Nullable Level changeLadder() {
        LadderUsed before = LadderUsed.of(from.ladder());
        LadderUsed after = LadderUsed.of(to.ladder());
        if (before.equals(after)) {
            return from.target();
        }
        Level target = to.targetOf(from);
        List<FactRef> facts = before.id().equals(after.id()) ? List.of() : named(news.ofLevels());
        moveTo(new Cause.Ladder(before, after, facts), to.appraisal(walk.evidence(), target, from.day()));
        return target;
    }

    private void changeTarget(@Nullable Level target) {
        String before = target == null ? null : target.id();
        if (!Objects.equals(before, to.targetId())) {
            Cause cause = new Cause.Target(before, to.targetId(), named(news.ofLevels()));
            moveTo(cause, to.appraisal(walk.evidence(), to.target(), from.day()));
        }
    }

    private void age() {
        if (to.target() != null && !from.day().equals(to.day())) {
            boolean stopped = !from.day().equals(from.question().asOf())
                    || !to.day().equals(to.question().asOf());
            List<FactRef> facts = stopped ? named(news.ofPresence()) : List.of();
            moveTo(new Cause.Decay(from.day(), to.day(), facts), here());
        }
    }

    private void applyFacts() {
        for (RecordedEvent<CareerEvent> fact : walk.until(to.day())) {
            walk.apply(fact);
            if (to.target() != null) {
                applied(fact, Objects.requireNonNull(here()));
            }
        }
    }

    private void applied(RecordedEvent<CareerEvent> fact, Appraisal after) {
        if (!after.equals(current)) {
            moveTo(new Cause.Fact(named.apply(fact)), after);
        }
    }

    private @Nullable Appraisal here() {
        return to.appraisal(walk.evidence(), to.target(), to.day());
    }

    private void moveTo(Cause cause, @Nullable Appraisal next) {
        parts.add(ScorePart.of(cause, current, next));
        current = next;
    }

    private List<FactRef> named(List<RecordedEvent<CareerEvent>> facts) {
        return facts.stream().map(named).toList();
    }
}
