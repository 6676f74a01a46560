package io.careerledger.command.domain;

import static io.careerledger.command.domain.CareerSpec.TODAY;
import static io.careerledger.command.domain.CareerSpec.given;
import static io.careerledger.command.domain.Facts.ADA;
import static io.careerledger.command.domain.Facts.JOINED;
import static io.careerledger.command.domain.Facts.day;
import static io.careerledger.command.domain.Facts.joined;
import static io.careerledger.command.domain.Facts.left;

import io.careerledger.command.domain.CareerCommand.ChangeLevel;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.LevelChangeKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which way each kind of level change may lead. */
class LevelRulesTest {

    @Test
    void namesTheLevelThatIsLeft() {
        given(joined("SPM"))
                .when(change("PM", LevelChangeKind.DEMOTION))
                .then(new LevelChanged(
                        ADA,
                        "product",
                        "SPM",
                        "product",
                        "PM",
                        LevelChangeKind.DEMOTION,
                        null,
                        "Agreed",
                        day("2023-05-01")));
    }

    @Test
    void demotesOnlyToALowerLevel() {
        given(joined("PM")).when(change("APM", LevelChangeKind.DEMOTION)).accepted();
        given(joined("PM")).when(change("SPM", LevelChangeKind.DEMOTION)).refusedBecause(Rule.NOT_A_LOWER_LEVEL);
        given(joined("SPM")).when(change("XPM", LevelChangeKind.DEMOTION)).refusedBecause(Rule.NOT_A_LOWER_LEVEL);
    }

    @Test
    void demotesToAnotherLadderOnlyToALowerTier() {
        given(joined("SPM"))
                .when(change("data", "D2", LevelChangeKind.DEMOTION))
                .accepted();
        given(joined("SPM"))
                .when(change("data", "D3", LevelChangeKind.DEMOTION))
                .refusedBecause(Rule.NOT_A_LOWER_LEVEL);
    }

    @Test
    void movesSidewaysBetweenParallelTracks() {
        given(joined("SPM")).when(change("XPM", LevelChangeKind.LATERAL)).accepted();
        given(joined("SPM")).when(change("PM", LevelChangeKind.LATERAL)).refusedBecause(Rule.NOT_A_LATERAL_MOVE);
        given(joined("SPM")).when(change("GPM", LevelChangeKind.LATERAL)).refusedBecause(Rule.NOT_A_LATERAL_MOVE);
    }

    @Test
    void movesSidewaysToAnotherLadderWithoutRising() {
        given(joined("PM")).when(change("data", "D2", LevelChangeKind.LATERAL)).accepted();
        given(joined("PM")).when(change("data", "D1", LevelChangeKind.LATERAL)).accepted();
        given(joined("PM")).when(change("data", "D3", LevelChangeKind.LATERAL)).refusedBecause(Rule.NOT_A_LATERAL_MOVE);
    }

    @Test
    void correctsInAnyDirection() {
        given(joined("PM")).when(change("SPM", LevelChangeKind.CORRECTION)).accepted();
        given(joined("PM")).when(change("APM", LevelChangeKind.CORRECTION)).accepted();
        given(joined("PM"))
                .when(change("data", "D3", LevelChangeKind.CORRECTION))
                .accepted();
    }

    @Test
    void refusesAChangeThatIsNone() {
        given(joined("PM")).when(change("PM", LevelChangeKind.CORRECTION)).refusedBecause(Rule.NO_CHANGE);
        given(joined("PM")).when(change("PM", LevelChangeKind.LATERAL)).refusedBecause(Rule.NO_CHANGE);
    }

    @Test
    void leavesPromotionsToDecisions() {
        given(joined("PM")).when(change("SPM", LevelChangeKind.PROMOTION)).refusedValuesAt("/kind");
    }

    @Test
    void refusesALevelThatTheLadderLacksOnTheDay() {
        given(joined("PM")).when(change("CEO", LevelChangeKind.CORRECTION)).refusedValuesAt("/toLevel");
        given(joined("PM"))
                .when(changeOn(null, "APM", LevelChangeKind.DEMOTION, day("2023-12-31")))
                .accepted();
        given(joined("PM"))
                .when(changeOn(null, "APM", LevelChangeKind.DEMOTION, day("2024-01-01")))
                .refusedValuesAt("/toLevel");
    }

    @Test
    void comparesByTierWhenTheLadderHasDroppedTheLevel() {
        given(joined("APM"))
                .when(changeOn(null, "PM", LevelChangeKind.LATERAL, day("2024-01-01")))
                .refusedBecause(Rule.NOT_A_LATERAL_MOVE);
        given(joined("APM"))
                .when(changeOn(null, "PM", LevelChangeKind.CORRECTION, day("2024-01-01")))
                .accepted();
    }

    @Test
    void refusesAnUnknownLadder() {
        given(joined("PM")).when(change("sales", "PM", LevelChangeKind.LATERAL)).refusedValuesAt("/toLadder");
    }

    @Test
    void changesTheLevelFromTheFirstDayOn() {
        given(joined("PM"))
                .when(changeOn(null, "SPM", LevelChangeKind.CORRECTION, JOINED))
                .accepted();
        given(joined("PM"))
                .when(changeOn(null, "SPM", LevelChangeKind.CORRECTION, JOINED.minusDays(1)))
                .refusedBecause(Rule.EFFECTIVE_BEFORE_JOINING);
    }

    @Test
    void changesTheLevelUntilTheLastDay() {
        given(joined("PM"), left("2024-05-31"))
                .when(changeOn(null, "SPM", LevelChangeKind.CORRECTION, day("2024-05-31")))
                .accepted();
        given(joined("PM"), left("2024-05-31"))
                .when(changeOn(null, "SPM", LevelChangeKind.CORRECTION, day("2024-06-01")))
                .refusedBecause(Rule.PERSON_LEFT);
    }

    @Test
    void schedulesAChangeAtMostFiveYearsAhead() {
        given(joined("PM"))
                .when(changeOn(null, "SPM", LevelChangeKind.CORRECTION, TODAY.plusYears(5)))
                .accepted();
        given(joined("PM"))
                .when(changeOn(
                        null,
                        "SPM",
                        LevelChangeKind.CORRECTION,
                        TODAY.plusYears(5).plusDays(1)))
                .refusedValuesAt("/effectiveOn");
    }

    private static ChangeLevel change(String toLevel, LevelChangeKind kind) {
        return changeOn(null, toLevel, kind, day("2023-05-01"));
    }

    private static ChangeLevel change(String toLadder, String toLevel, LevelChangeKind kind) {
        return changeOn(toLadder, toLevel, kind, day("2023-05-01"));
    }

    private static ChangeLevel changeOn(@Nullable String toLadder, String toLevel, LevelChangeKind kind, LocalDate on) {
        return new ChangeLevel(ADA, toLadder, toLevel, kind, "Agreed", on);
    }
}
