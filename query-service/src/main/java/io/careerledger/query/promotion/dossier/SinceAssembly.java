package io.careerledger.query.promotion.dossier;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.FrozenPacket;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.promotion.dossier.Dossier.LevelStep;
import io.careerledger.query.promotion.dossier.Evidence.AttestationText;
import io.careerledger.query.promotion.dossier.Evidence.Retraction;
import io.careerledger.query.promotion.dossier.SinceProposal.LadderPublication;
import io.careerledger.query.promotion.dossier.SinceProposal.OutcomeChange;
import io.careerledger.query.promotion.dossier.SinceProposal.RatingChange;
import io.careerledger.query.promotion.dossier.SinceProposal.RatingFate;
import io.careerledger.query.promotion.trail.CaseFile;
import io.careerledger.query.promotion.trail.People;
import io.careerledger.query.promotion.trail.Rubric;
import io.careerledger.readiness.career.Rating;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what happened after a proposal to what its packet holds. */
final class SinceAssembly {

    private final CaseFile file;
    private final FrozenPacket packet;
    private final People people;
    private final LadderCatalog catalog;
    private final EvidenceTexts then;
    private final EvidenceTexts now;

    SinceAssembly(CaseFile file, People people, Rubric rubric, LadderCatalog catalog, EvidenceTexts then) {
        this.file = file;
        this.packet = file.frozen();
        this.people = people;
        this.catalog = catalog;
        this.then = then;
        this.now = new EvidenceTexts(file.stream(), file.asOf(), people, rubric);
    }

    SinceProposal assemble() {
        return new SinceProposal(
                ratingChanges(),
                packet.outcomeIds().stream()
                        .flatMap(id -> Stream.ofNullable(outcomeChange(id)))
                        .toList(),
                evidence(SkillRated.class).map(now::rating).toList(),
                evidence(OutcomeRecorded.class).map(now::outcome).toList(),
                publications(),
                levelFacts().map(recorded -> levelStep(recorded, people)).toList(),
                new ReadinessComparison(file, catalog).now());
    }

    private List<RatingChange> ratingChanges() {
        Map<String, List<Rating>> counting = file.history().ratings().countingOn(file.asOf());
        return packet.ratingIds().stream()
                .flatMap(id -> Stream.ofNullable(file.history().ratings().withId(id)))
                .flatMap(rating ->
                        Stream.ofNullable(ratingChange(rating, counting.getOrDefault(rating.competency(), List.of()))))
                .toList();
    }

    /** Null while the rating is among those of its competency that count. */
    private @Nullable RatingChange ratingChange(Rating rating, List<Rating> counting) {
        UUID id = rating.ratingId();
        Retraction withdrawal = now.retraction(id);
        if (withdrawal != null) {
            return new RatingChange(
                    id, rating.competency(), RatingFate.WITHDRAWN, withdrawal.reason(), null, withdrawal.recording());
        }
        UUID counted = counting.stream()
                .filter(rating::isBySameRaterAs)
                .map(Rating::ratingId)
                .findFirst()
                .orElse(id);
        Recording recording = now.recording(counted);
        return counted.equals(id) || recording == null
                ? null
                : new RatingChange(id, rating.competency(), RatingFate.REPLACED, null, counted, recording);
    }

    /** Null when nothing was said of it since. */
    private @Nullable OutcomeChange outcomeChange(UUID outcomeId) {
        List<AttestationText> attestations = now.attestations(outcomeId);
        List<AttestationText> before = then.attestations(outcomeId);
        List<AttestationText> said = attestations.stream()
                .filter(attestation -> !before.contains(attestation))
                .toList();
        Retraction retraction = now.retraction(outcomeId);
        if (said.isEmpty() && retraction == null) {
            return null;
        }
        return new OutcomeChange(
                outcomeId,
                Objects.requireNonNullElse(then.title(outcomeId), ""),
                then.verification(outcomeId),
                now.verification(outcomeId),
                retraction,
                said);
    }

    private List<LadderPublication> publications() {
        Instant proposedAt = file.proposal().recorded().recordedAt();
        return catalog.publications(packet.ladder().id()).stream()
                .filter(publication -> publication.recordedAt().isAfter(proposedAt))
                .map(publication -> new LadderPublication(
                        packet.ladder().id(),
                        publication.version().ladder().version(),
                        publication.version().hash(),
                        publication.version().ladder().effectiveFrom(),
                        publication.recordedAt()))
                .toList();
    }

    static LevelStep levelStep(RecordedEvent<CareerEvent> recorded, People people) {
        LevelChanged changed = (LevelChanged) recorded.event();
        return new LevelStep(
                changed.kind(),
                changed.fromLadder(),
                changed.fromLevel(),
                changed.toLadder(),
                changed.toLevel(),
                changed.effectiveOn(),
                changed.reason(),
                changed.caseId(),
                Recording.of(recorded, people));
    }

    private Stream<RecordedEvent<CareerEvent>> levelFacts() {
        return inEffect(LevelChanged.class).filter(this::isRecordedSince);
    }

    /** What the packet cannot have: recorded after the proposal, or effective after a proposal dated back. */
    private Stream<RecordedEvent<CareerEvent>> evidence(Class<? extends CareerEvent> type) {
        LocalDate proposedOn = file.proposal().event().effectiveOn();
        return inEffect(type)
                .filter(recorded ->
                        isRecordedSince(recorded) || recorded.effectiveOn().isAfter(proposedOn));
    }

    private boolean isRecordedSince(RecordedEvent<CareerEvent> recorded) {
        return recorded.sequence() > file.proposal().recorded().sequence();
    }

    private Stream<RecordedEvent<CareerEvent>> inEffect(Class<? extends CareerEvent> type) {
        return file.stream().stream()
                .filter(recorded -> type.isInstance(recorded.event()))
                .filter(recorded -> !recorded.effectiveOn().isAfter(file.asOf()));
    }
}
