package io.careerledger.query.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.OutcomeRetracted;
import io.careerledger.events.CareerEvent.RatingWithdrawn;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.Tier;
import io.careerledger.query.testing.Career;
import io.careerledger.query.testing.PromotionStory;
import io.careerledger.query.testing.RunningService;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a dossier shows beside the packet of what came after it. */
class SinceProposalTest {

    private static final Stage STAGE = Stage.shared();
    private static final RunningService SERVICE = STAGE.service;
    private static final LocalDate PROPOSED = LocalDate.of(2025, 2, 1);
    private static final UUID LIN = STAGE.lin.personId();

    private final Career career = Career.joined("Nia", "PM", LocalDate.of(2023, 1, 9), STAGE.mia.personId());

    @Test
    void aReplacedRatingNamesTheOneThatCountsInstead() {
        career.rated("execution", 3, LIN, PROPOSED.minusDays(20));
        PromotionStory story = PromotionStory.proposed(career, STAGE.mia.personId(), "SPM", PROPOSED);
        UUID counting = rated(4, PROPOSED.plusDays(20));
        rated(2, PROPOSED.plusDays(10));
        withdrawn(rated(5, PROPOSED.plusDays(30)));
        SERVICE.publish(career);
        JsonNode since = since(story, "");

        assertThat(since.at("/packetRatings/0/fate").stringValue()).isEqualTo("REPLACED");
        assertThat(since.at("/packetRatings/0/replacedBy").stringValue()).isEqualTo(counting.toString());
        assertThat(since.get("packetRatings")).hasSize(1);
    }

    @Test
    void newEvidenceThatWasTakenBackSaysSo() {
        PromotionStory story = PromotionStory.proposed(career, STAGE.mia.personId(), "SPM", PROPOSED);
        rated(4, PROPOSED.plusDays(20));
        withdrawn(rated(5, PROPOSED.plusDays(30)));
        career.achieved(Tier.FEATURE, PROPOSED.plusDays(5), LIN);
        OutcomeRecorded outcome = (OutcomeRecorded) career.events().get(5).event();
        career.with(new OutcomeRetracted(career.personId(), outcome.outcomeId(), "not hers", PROPOSED.plusDays(41)));
        SERVICE.publish(career);
        JsonNode since = since(story, "");

        assertThat(since.at("/newRatings/0/withdrawal").isNull()).isTrue();
        assertThat(since.at("/newRatings/1/withdrawal/reason").stringValue()).isEqualTo("wrong person");
        assertThat(since.at("/newOutcomes/0/verification").stringValue()).isEqualTo("CORROBORATED");
        assertThat(since.at("/newOutcomes/0/retraction/reason").stringValue()).isEqualTo("not hers");
        assertThat(since.at("/newOutcomes/0/retraction/recording/recordedAt").isString())
                .isTrue();
        assertThat(SERVICE.body(Stage.path(story) + "/dossier.html"))
                .contains("withdrawn on", "wrong person", "retracted on", "not hers");
    }

    @Test
    void evidenceFromAfterAProposalThatWasDatedBackIsNew() {
        career.rated("execution", 3, LIN, PROPOSED.minusDays(20));
        UUID later = rated(4, PROPOSED.plusDays(20));
        PromotionStory story = PromotionStory.proposed(career, STAGE.mia.personId(), "SPM", PROPOSED);
        SERVICE.publish(career);
        JsonNode since = since(story, "");

        assertThat(ids(since)).containsExactly(later.toString());
        assertThat(since.at("/packetRatings/0/replacedBy").stringValue()).isEqualTo(later.toString());
        assertThat(ids(since(story, "?asOf=" + PROPOSED.plusDays(19)))).isEmpty();
    }

    @Test
    void aLevelFactIsShownFromTheDayOfItsEffect() {
        PromotionStory story = PromotionStory.proposed(career, STAGE.mia.personId(), "SPM", PROPOSED);
        career.levelled("PM", "SPM", PROPOSED.plusDays(30));
        SERVICE.publish(career);

        assertThat(since(story, "?asOf=" + PROPOSED.plusDays(29)).get("levelFacts"))
                .isEmpty();
        assertThat(since(story, "?asOf=" + PROPOSED.plusDays(30)).get("levelFacts"))
                .hasSize(1);
    }

    private UUID rated(int rating, LocalDate observedOn) {
        career.rated("execution", rating, LIN, observedOn);
        return ((SkillRated) career.last().event()).ratingId();
    }

    private void withdrawn(UUID ratingId) {
        career.with(new RatingWithdrawn(career.personId(), ratingId, "wrong person", PROPOSED.plusDays(40)));
    }

    private static JsonNode since(PromotionStory story, String cut) {
        return SERVICE.read(Stage.path(story) + cut).get("sinceProposal");
    }

    private static List<String> ids(JsonNode since) {
        return since.get("newRatings")
                .valueStream()
                .map(rating -> rating.get("ratingId").stringValue())
                .toList();
    }
}
