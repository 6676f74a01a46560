package io.careerledger.query.promotion.dossier;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.query.http.Sentences;
import io.careerledger.query.promotion.dossier.Dossier.Decision;
import io.careerledger.query.promotion.dossier.Dossier.HistoryLine;
import io.careerledger.query.promotion.dossier.Dossier.OtherCase;
import io.careerledger.query.promotion.dossier.Dossier.PanelNamed;
import io.careerledger.query.promotion.dossier.Dossier.Proposal;
import io.careerledger.query.promotion.dossier.Dossier.Response;
import io.careerledger.query.promotion.dossier.Dossier.Route;
import io.careerledger.query.promotion.dossier.Dossier.Withdrawal;
import io.careerledger.query.promotion.trail.CaseFile;
import io.careerledger.query.promotion.trail.CaseFile.Fact;
import io.careerledger.query.promotion.trail.People;
import io.careerledger.query.promotion.trail.Rubric;
import io.careerledger.readiness.career.PromotionCase;
import io.careerledger.readiness.career.PromotionDecision;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/** Puts a dossier together from the file of its case. */
final class DossierAssembly {

    private final CaseFile file;
    private final People people;
    private final List<UUID> lineAbove;
    private final LadderCatalog catalog;
    private final EventCodec codec;
    private final Rubric rubric;

    /**
     * @param lineAbove everybody above the subject's manager on the day of the decision, as was known then, or of the cut
     */
    DossierAssembly(CaseFile file, People people, List<UUID> lineAbove, LadderCatalog catalog, EventCodec codec) {
        this.file = file;
        this.people = people;
        this.lineAbove = lineAbove;
        this.catalog = catalog;
        this.codec = codec;
        this.rubric = Rubric.of(file.frozen().ladder(), catalog);
    }

    /** @param whole else the case alone, as its panel sees it: nothing of other cases, and nothing that the packet has not */
    Dossier assemble(boolean whole) {
        Fact<PromotionProposed> proposal = file.proposal();
        String level = file.frozen().readiness().path("currentLevel").stringValue(null);
        String target = proposal.event().targetLevel();
        EvidenceTexts then = new EvidenceTexts(file.before(), proposal.event().effectiveOn(), people, rubric);
        Reviews reviews = new Reviews(file, people, rubric);
        return new Dossier(
                file.caseId(),
                people.who(file.subjectId()),
                file.state(),
                file.asOf(),
                file.cut().knownAt(),
                file.stream().getLast().position(),
                level,
                rubric.levelName(level),
                target,
                rubric.levelName(target),
                proposal(proposal),
                new RawValue(file.packet()),
                then.named(file.frozen().ratingIds(), file.frozen().outcomeIds()),
                PacketChecker.check(file, rubric),
                panel(proposal),
                people.who(lineAbove),
                reviews.items(),
                reviews.recusals(),
                reviews.tally(),
                reviews.dissent(),
                file.decision().map(this::decision).orElse(null),
                file.withdrawal()
                        .map(fact -> new Withdrawal(
                                fact.event().effectiveOn(), fact.event().reason(), recording(fact)))
                        .orElse(null),
                file.response()
                        .map(fact -> new Response(
                                fact.event().effectiveOn(), fact.event().text(), recording(fact)))
                        .orElse(null),
                whole ? otherCases(true) : List.of(),
                whole ? otherCases(false) : List.of(),
                history(),
                whole
                        ? new SinceAssembly(file, people, rubric, catalog, then).assemble()
                        : SinceProposal.notShown(file.asOf()));
    }

    private Proposal proposal(Fact<PromotionProposed> fact) {
        PromotionProposed event = fact.event();
        return new Proposal(
                event.effectiveOn(),
                people.who(event.proposerId()),
                event.statement(),
                event.skipLevelReason(),
                event.previousCaseId(),
                recording(fact));
    }

    private List<PanelNamed> panel(Fact<PromotionProposed> proposal) {
        List<PanelNamed> panel = new ArrayList<>();
        panel.add(named(proposal, proposal.event().reviewers(), proposal.event().deciders()));
        file.panelChanges()
                .forEach(fact -> panel.add(
                        named(fact, fact.event().reviewers(), fact.event().deciders())));
        return panel;
    }

    private PanelNamed named(Fact<?> fact, List<UUID> reviewers, List<UUID> deciders) {
        LocalDate effectiveOn = fact.recorded().effectiveOn();
        return new PanelNamed(effectiveOn, people.who(reviewers), people.who(deciders), recording(fact));
    }

    private Decision decision(Fact<PromotionDecided> fact) {
        PromotionDecided event = fact.event();
        return new Decision(
                event.outcome(),
                event.effectiveOn(),
                people.who(event.deciderId()),
                route(fact),
                event.rationale(),
                event.conditions(),
                event.levelEffectiveOn(),
                event.reviewOn(),
                event.overrideReason(),
                file.levelChange()
                        .map(made -> SinceAssembly.levelStep(made.recorded(), people))
                        .orElse(null),
                recording(fact));
    }

    private Route route(Fact<PromotionDecided> fact) {
        UUID decider = fact.event().deciderId();
        List<UUID> named = file.promotion().panel().deciders();
        if (named.contains(decider)) {
            return Route.NAMED;
        }
        if (named.isEmpty() && lineAbove.contains(decider)) {
            return Route.LINE_ABOVE;
        }
        LocalDate recordedOn = LocalDate.ofInstant(fact.recorded().recordedAt(), ZoneOffset.UTC);
        return recordedOn.isAfter(fact.event().effectiveOn()) ? Route.IMPORTED : Route.NOT_ESTABLISHED;
    }

    private List<OtherCase> otherCases(boolean earlier) {
        int own = file.promotion().sequence();
        return file.history().promotions().all().stream()
                .filter(other -> earlier ? other.sequence() < own : other.sequence() > own)
                .filter(other -> !other.proposedOn().isAfter(file.asOf()))
                .map(this::otherCase)
                .toList();
    }

    private OtherCase otherCase(PromotionCase other) {
        PromotionDecision decision = other.decision();
        boolean linked = other.caseId().equals(file.promotion().previousCaseId())
                || file.caseId().equals(other.previousCaseId());
        return new OtherCase(
                other.caseId(),
                other.targetLevel(),
                other.stateOn(file.asOf()),
                other.proposedOn(),
                decisionDay(decision),
                linked);
    }

    private @Nullable LocalDate decisionDay(@Nullable PromotionDecision decision) {
        return decision == null || decision.decidedOn().isAfter(file.asOf()) ? null : decision.decidedOn();
    }

    private List<HistoryLine> history() {
        Sentences sentences = new Sentences(people.names());
        return file.facts().stream().map(recorded -> line(recorded, sentences)).toList();
    }

    private HistoryLine line(RecordedEvent<CareerEvent> recorded, Sentences sentences) {
        return new HistoryLine(
                codec.typeOf(recorded.event()).name(),
                recorded.effectiveOn(),
                sentences.of(recorded.event()),
                Recording.of(recorded, people));
    }

    private Recording recording(Fact<?> fact) {
        return Recording.of(fact.recorded(), people);
    }
}
