package io.careerledger.query.promotion.trail;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.DecisionResponded;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.CareerEvent.PromotionPanelChanged;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.CareerEvent.PromotionReviewed;
import io.careerledger.events.CareerEvent.PromotionWithdrawn;
import io.careerledger.events.FrozenPacket;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.http.Sentences;
import io.careerledger.query.projection.fold.PromotionFacts;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.PromotionCase;
import io.careerledger.readiness.career.PromotionState;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One case with all that is known of its subject in a cut.
 *
 * @param packet of the proposal, as it is stored
 * @param stream the subject's, as far as it is known
 * @param history the fold of that stream
 * @param cut from where the case is looked at
 */
public record CaseFile(
        UUID caseId, String packet, List<RecordedEvent<CareerEvent>> stream, CareerHistory history, Cut cut) {

    /** A fact of the case together with its recording. */
    public record Fact<E extends CareerEvent>(RecordedEvent<CareerEvent> recorded, E event) {}

    public CaseFile {
        stream = List.copyOf(stream);
    }

    public LocalDate asOf() {
        return cut.asOf();
    }

    public UUID subjectId() {
        return history.personId();
    }

    public PromotionCase promotion() {
        return Objects.requireNonNull(history.promotions().withId(caseId));
    }

    public PromotionState state() {
        return promotion().stateOn(cut.asOf());
    }

    public Fact<PromotionProposed> proposal() {
        return facts(PromotionProposed.class).getFirst();
    }

    public FrozenPacket frozen() {
        return proposal().event().packet();
    }

    public List<Fact<PromotionPanelChanged>> panelChanges() {
        return facts(PromotionPanelChanged.class);
    }

    public List<Fact<PromotionReviewed>> reviews() {
        return facts(PromotionReviewed.class);
    }

    public Optional<Fact<PromotionDecided>> decision() {
        return facts(PromotionDecided.class).stream().findFirst();
    }

    public Optional<Fact<PromotionWithdrawn>> withdrawal() {
        return facts(PromotionWithdrawn.class).stream().findFirst();
    }

    public Optional<Fact<DecisionResponded>> response() {
        return facts(DecisionResponded.class).stream().findFirst();
    }

    /** The level fact that the decision made, on whatever day it takes effect. */
    public Optional<Fact<LevelChanged>> levelChange() {
        return decision()
                .flatMap(decided -> stream.stream()
                        .flatMap(recorded -> fact(recorded, LevelChanged.class).stream())
                        .filter(fact -> caseId.equals(fact.event().caseId()))
                        .findFirst());
    }

    /** Every fact of the case in the order of its recording, the change of level included. */
    public List<RecordedEvent<CareerEvent>> facts() {
        Optional<RecordedEvent<CareerEvent>> made = levelChange().map(Fact::recorded);
        return stream.stream()
                .filter(recorded ->
                        isOfCase(recorded) || made.filter(recorded::equals).isPresent())
                .toList();
    }

    /** What the packet was made from: all that precedes the proposal. */
    public List<RecordedEvent<CareerEvent>> before() {
        return stream.subList(0, (int) proposal().recorded().sequence());
    }

    /** Everybody whom the stream mentions. */
    public Set<UUID> mentioned() {
        Set<UUID> ids = new HashSet<>();
        ids.add(subjectId());
        for (RecordedEvent<CareerEvent> recorded : stream) {
            ids.add(recorded.actorId());
            ids.addAll(Sentences.mentioned(recorded.event()));
        }
        promotion().panels().forEach(panel -> {
            ids.addAll(panel.reviewers());
            ids.addAll(panel.deciders());
        });
        return ids;
    }

    private boolean isOfCase(RecordedEvent<CareerEvent> recorded) {
        return caseId.equals(PromotionFacts.caseOf(recorded.event()))
                && !recorded.effectiveOn().isAfter(cut.asOf());
    }

    private <E extends CareerEvent> List<Fact<E>> facts(Class<E> type) {
        return stream.stream()
                .filter(this::isOfCase)
                .flatMap(recorded -> fact(recorded, type).stream())
                .toList();
    }

    private static <E extends CareerEvent> Optional<Fact<E>> fact(RecordedEvent<CareerEvent> recorded, Class<E> type) {
        return type.isInstance(recorded.event())
                ? Optional.of(new Fact<>(recorded, type.cast(recorded.event())))
                : Optional.empty();
    }
}
