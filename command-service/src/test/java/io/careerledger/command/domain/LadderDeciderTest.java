package io.careerledger.command.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.careerledger.command.domain.LadderCommand.PublishLadder;
import io.careerledger.events.LadderEvent;
import io.careerledger.events.LadderEvent.LadderVersionPublished;
import io.careerledger.readiness.ladder.Ladder;
import io.careerledger.readiness.ladder.LadderJson;
import io.careerledger.readiness.ladder.LadderVersion;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is published stays as it is. */
class LadderDeciderTest {

    private static final Ladder OTHER_FIRST =
            TestLadders.ladder("product", 1, LocalDate.of(1950, 1, 1), List.of("discovery"), List.of());

    @Test
    void publishesTheWholeDocumentWithItsHash() {
        assertThat(decide(TestLadders.PRODUCT, PublishedVersions.none()))
                .containsExactly(new LadderVersionPublished(
                        "product",
                        1,
                        LadderJson.write(TestLadders.PRODUCT),
                        LadderVersion.of(TestLadders.PRODUCT).hash(),
                        LocalDate.of(1950, 1, 1)));
    }

    @Test
    void changesNothingWhenTheSameDocumentIsPublishedAgain() {
        assertThat(decide(TestLadders.PRODUCT, published(TestLadders.PRODUCT))).isEmpty();
    }

    @Test
    void refusesAnotherDocumentUnderAPublishedVersion() {
        Refused refusal =
                catchThrowableOfType(Refused.class, () -> decide(OTHER_FIRST, published(TestLadders.PRODUCT)));

        assertThat(refusal.rule()).isEqualTo(Rule.LADDER_VERSION_EXISTS);
    }

    @Test
    void publishesANewVersionBesideTheOld() {
        assertThat(decide(TestLadders.PRODUCT_2024, published(TestLadders.PRODUCT)))
                .hasSize(1);
    }

    private static PublishedVersions published(Ladder ladder) {
        return decide(ladder, PublishedVersions.none()).stream()
                .reduce(PublishedVersions.none(), PublishedVersions::evolve, (one, other) -> one);
    }

    private static List<LadderEvent> decide(Ladder ladder, PublishedVersions published) {
        return LadderDecider.decide(new PublishLadder(ladder), published);
    }
}
