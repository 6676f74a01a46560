package io.careerledger.query.promotion.dossier;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.OutcomeRetracted;
import io.careerledger.events.CareerEvent.RatingWithdrawn;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.FrozenPacket;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.promotion.dossier.Dossier.LevelStep;
import io.careerledger.query.promotion.dossier.Evidence.AttestationText;
import io.careerledger.query.promotion.dossier.SinceProposal.LadderPublication;
import io.careerledger.query.promotion.dossier.SinceProposal.OutcomeChange;
import io.careerledger.query.promotion.dossier.SinceProposal.RatingChange;
import io.careerledger.query.promotion.dossier.SinceProposal.RatingFate;
import io.careerledger.query.promotion.dossier.SinceProposal.Retraction;
import io.careerledger.query.promotion.trail.CaseFile;
import io.careerledger.query.promotion.trail.People;
import io.careerledger.query.promotion.trail.Rubric;
import io.careerledger.readiness.career.Rating;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    private final List<RecordedEvent<CareerEvent>> since;

    SinceAssembly(CaseFile file, People people, Rubric rubric, LadderCatalog catalog, EvidenceTexts then) {
        this.file = file;
        this.packet = file.frozen();
        this.people = people;
        this.catalog = catalog;
        this.then = then;
        this.now = new EvidenceTexts(file.stream(), file.asOf(), people, rubric);
        this.since = file.since();
    }

    SinceProposal assemble() {
        return new SinceProposal(
                ratingChanges(),
                packet.outcomeIds().stream()
                        .flatMap(id -> Stream.ofNullable(outcomeChange(id)))
                        .toList(),
                effective(SkillRated.class).map(now::rating).toList(),
                effective(OutcomeRecorded.class).map(now::outcome).toList(),
                publications(),
                of(LevelChanged.class)
                        .map(recorded -> levelStep(recorded, people))
                        .toList(),
                new ReadinessComparison(file, catalog).now());
    }

    private List<RatingChange> ratingChanges() {
        Set<UUID> counting = new HashSet<>();
        file.history()
                .ratings()
                .countingOn(file.asOf())
                .values()
                .forEach(ratings -> ratings.forEach(rating -> counting.add(rating.ratingId())));
        List<RatingChange> changes = new ArrayList<>();
        for (UUID id : packet.ratingIds()) {
            Rating rating = file.history().ratings().withId(id);
            if (rating != null && !counting.contains(id)) {
                Stream.ofNullable(ratingChange(rating)).forEach(changes::add);
            }
        }
        return changes;
    }

    private @Nullable RatingChange ratingChange(Rating rating) {
        if (rating.isWithdrawn()) {
            return of(RatingWithdrawn.class)
                    .filter(recorded ->
                            ((RatingWithdrawn) recorded.event()).ratingId().equals(rating.ratingId()))
                    .findFirst()
                    .map(recorded -> change(rating, ((RatingWithdrawn) recorded.event()).reason(), null, recorded))
                    .orElse(null);
        }
        return effective(SkillRated.class)
                .filter(recorded -> replaces((SkillRated) recorded.event(), rating))
                .reduce((earlier, later) -> later)
                .map(recorded -> change(rating, null, ((SkillRated) recorded.event()).ratingId(), recorded))
                .orElse(null);
    }

    private RatingChange change(
            Rating rating, @Nullable String reason, @Nullable UUID replacedBy, RecordedEvent<CareerEvent> recorded) {
        RatingFate fate = replacedBy == null ? RatingFate.WITHDRAWN : RatingFate.REPLACED;
        return new RatingChange(
                rating.ratingId(), rating.competency(), fate, reason, replacedBy, Recording.of(recorded, people));
    }

    private static boolean replaces(SkillRated later, Rating rating) {
        return later.competency().equals(rating.competency()) && rating.isBy(later.raterId());
    }

    /** Null when nothing was said of it since. */
    private @Nullable OutcomeChange outcomeChange(UUID outcomeId) {
        List<AttestationText> attestations = now.attestations(outcomeId);
        List<AttestationText> before = then.attestations(outcomeId);
        List<AttestationText> said = attestations.stream()
                .filter(attestation -> !before.contains(attestation))
                .toList();
        Retraction retraction = of(OutcomeRetracted.class)
                .filter(recorded ->
                        ((OutcomeRetracted) recorded.event()).outcomeId().equals(outcomeId))
                .findFirst()
                .map(recorded ->
                        new Retraction(((OutcomeRetracted) recorded.event()).reason(), Recording.of(recorded, people)))
                .orElse(null);
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

    private Stream<RecordedEvent<CareerEvent>> of(Class<? extends CareerEvent> type) {
        return since.stream().filter(recorded -> type.isInstance(recorded.event()));
    }

    private Stream<RecordedEvent<CareerEvent>> effective(Class<? extends CareerEvent> type) {
        return of(type).filter(recorded -> !recorded.effectiveOn().isAfter(file.asOf()));
    }
}
