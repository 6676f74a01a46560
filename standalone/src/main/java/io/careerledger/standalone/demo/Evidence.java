package io.careerledger.standalone.demo;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.Relation;
import io.careerledger.events.Tier;
import io.careerledger.readiness.ladder.Expectation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Ratings and results as a story needs them; days are counted back from the end of the history. */
final class Evidence {

    private static final int ATTESTED_AFTER_DAYS = 12;

    private final LocalDate today;
    private final Rubrics rubrics;
    private final Facts facts;
    private final OutcomeIdeas ideas;
    private final Rationales rationales;

    Evidence(DemoPlan plan, Rubrics rubrics, Facts facts, OutcomeIdeas ideas) {
        this.today = plan.today();
        this.rubrics = rubrics;
        this.facts = facts;
        this.ideas = ideas;
        this.rationales = new Rationales(new Dice(plan.seed(), -1));
    }

    /** Her manager rates everything that the next level expects, so far above it (or below). */
    void byManager(Colleague person, int above, int daysAgo, String... except) {
        LocalDate on = today.minusDays(daysAgo);
        Colleague manager = person.managerOn(on);
        if (manager != null) {
            all(person, manager, Relation.MANAGER, above, on, List.of(except));
        }
    }

    void byPeers(Colleague person, List<Colleague> peers, int above, int daysAgo) {
        for (int nth = 0; nth < peers.size(); nth++) {
            all(person, peers.get(nth), Relation.PEER, above, today.minusDays(daysAgo + 7L * nth), List.of());
        }
    }

    /** The person gives herself the highest mark in everything. */
    void bySelf(Colleague person, int daysAgo) {
        all(person, person, Relation.SELF, 5, today.minusDays(daysAgo), List.of());
    }

    private void all(Colleague person, Colleague by, Relation relation, int above, LocalDate on, List<String> except) {
        for (Expectation ahead : rubrics.ahead(person.standingOn(on))) {
            if (!except.contains(ahead.competency())) {
                int rating = Math.clamp(ahead.rating() + above, 1, person.ceiling(ahead.competency()));
                facts.rated(person, by, relation, ahead.competency(), rating, why(relation, ahead, rating), on);
            }
        }
    }

    private String why(Relation relation, Expectation ahead, int rating) {
        return rationales.sentence(relation, ahead.competency(), rating - ahead.rating());
    }

    void rating(Colleague person, Colleague by, String competency, int rating, int daysAgo) {
        LocalDate on = today.minusDays(daysAgo);
        Relation relation = person.managerOn(on) == by ? Relation.MANAGER : Relation.PEER;
        facts.rated(person, by, relation, competency, rating, rationales.sentence(relation, competency, 1), on);
    }

    /** A result that was achieved, corroborated by the witnesses some days later. */
    UUID outcome(Colleague person, Tier tier, int daysAgo, boolean linked, List<Colleague> witnesses) {
        LocalDate on = today.minusDays(daysAgo);
        UUID outcome = facts.outcome(person, ideas.story(person, tier, on, true, linked));
        for (Colleague witness : witnesses) {
            LocalDate later = on.plusDays(ATTESTED_AFTER_DAYS);
            facts.attested(person, outcome, witness, AttestationVerdict.CORROBORATE, null, later);
        }
        return outcome;
    }

    void dispute(Colleague person, Colleague by, UUID outcome, int daysAgo, String comment) {
        facts.attested(person, outcome, by, AttestationVerdict.DISPUTE, comment, today.minusDays(daysAgo));
    }
}
