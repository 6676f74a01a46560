package io.careerledger.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every act and every view by every relation. */
class AccessTest {

    /** yes; a dot where the person is hidden; else the initials of the rule that forbids it. */
    private static final Table ACTS = new Table("""
                                       SELF   LINE   FORMER  FORMER_THEN  ASKED  ASKED_ELSE  MENTOR  MENTEE  PANEL  WAS_PANEL  OTHER  HR     AUDITOR  CALIBRATION
            ADD_PERSON                 !rr    !rr    !rr     !rr          !rr    !rr         !rr     !rr     !rr    !rr        !rr    yes    !ror     !ror
            CHANGE_REPORTING_LINE      !rr    !rr    .       .            !rr    !rr         !rr     !rr     !rr    .          .      yes    !ror     !ror
            CHANGE_DETAILS             !rr    !rr    .       .            !rr    !rr         !rr     !rr     !rr    .          .      yes    !ror     !ror
            RECORD_DEPARTURE           !rr    !rr    .       .            !rr    !rr         !rr     !rr     !rr    .          .      yes    !ror     !ror
            WITHDRAW_DEPARTURE         !rr    !rr    .       .            !rr    !rr         !rr     !rr     !rr    .          .      yes    !ror     !ror
            REJOIN                     !rr    !rr    .       .            !rr    !rr         !rr     !rr     !rr    .          .      yes    !ror     !ror
            CHANGE_LEVEL               !rr    !rr    .       .            !rr    !rr         !rr     !rr     !rr    .          .      yes    !ror     !ror
            RECORD_OUTCOME             yes    yes    .       .            !niyl  !niyl       !niyl   !niyl   !niyl  .          .      !niyl  !ror     !ror
            ATTEST_OUTCOME             yes    yes    .       .            yes    !na         !niyl   !niyl   !niyl  .          .      !niyl  !ror     !ror
            RETRACT_OUTCOME            yes    yes    .       .            !niyl  !niyl       !niyl   !niyl   !niyl  .          .      !niyl  !ror     !ror
            RATE_SKILL                 yes    yes    .       .            yes    !na         !niyl   !niyl   !niyl  .          .      yes    !ror     !ror
            WITHDRAW_RATING            yes    yes    .       .            yes    yes         !niyl   !niyl   !niyl  .          .      yes    !ror     !ror
            REQUEST_FEEDBACK           yes    yes    .       .            !niyl  !niyl       !niyl   !niyl   !niyl  .          .      yes    !ror     !ror
            WITHDRAW_FEEDBACK_REQUEST  yes    yes    .       .            yes    !na         !niyl   !niyl   !niyl  .          .      yes    !ror     !ror
            START_MENTORSHIP           !niyl  yes    .       .            !niyl  !niyl       !niyl   !niyl   !niyl  .          .      !niyl  !ror     !ror
            LOG_SESSION                yes    !nitm  .       .            !nitm  !nitm       !nitm   yes     !nitm  .          .      !nitm  !ror     !ror
            WITHDRAW_SESSION           yes    !nitm  .       .            !nitm  !nitm       !nitm   yes     !nitm  .          .      !nitm  !ror     !ror
            END_MENTORSHIP             yes    !nitm  .       .            !nitm  !nitm       !nitm   yes     !nitm  .          .      !nitm  !ror     !ror
            WITHDRAW_MENTORSHIP        yes    yes    .       .            !nitm  !nitm       !nitm   !nitm   !nitm  .          .      !nitm  !ror     !ror
            PROPOSE_PROMOTION          !niyl  yes    .       .            !niyl  !niyl       !niyl   !niyl   !niyl  .          .      !niyl  !ror     !ror
            CHANGE_PANEL               !oc    yes    .       .            .      .           .       .       yes    yes        .      yes    !ror     !ror
            REVIEW_PROMOTION           !oc    yes    .       .            .      .           .       .       yes    yes        .      !notp  !ror     !ror
            DECIDE_PROMOTION           !oc    yes    .       .            .      .           .       .       yes    yes        .      !notp  !ror     !ror
            WITHDRAW_PROMOTION         !oc    yes    .       .            !niyl  !niyl       !niyl   !niyl   !niyl  .          .      yes    !ror     !ror
            RESPOND_TO_DECISION        yes    !nts   .       .            !nts   !nts        !nts    !nts    !nts   .          .      !nts   !ror     !ror
            PUBLISH_LADDER             !rr    !rr    !rr     !rr          !rr    !rr         !rr     !rr     !rr    !rr        !rr    yes    !ror     !ror
            IMPORT                     !rr    !rr    !rr     !rr          !rr    !rr         !rr     !rr     !rr    !rr        !rr    yes    !ror     !ror
            """);

    /** How much is shown; a dot where it is hidden; else the initials of the rule that forbids it. */
    private static final Table VIEWS = new Table("""
                                SELF  LINE  FORMER  FORMER_THEN  ASKED  ASKED_ELSE  MENTOR  MENTEE  PANEL  WAS_PANEL  OTHER  HR    AUDITOR  CALIBRATION
            ME                  full  full  full    full         full   full        full    full    full   full       full   full  full     full
            INBOX               full  full  full    full         full   full        full    full    full   full       full   full  full     full
            FEEDBACK_ASKED      full  full  full    full         full   full        full    full    full   full       full   full  full     full
            PEOPLE              full  full  full    full         full   full        full    full    full   full       full   full  full     full
            PROMOTIONS          full  full  full    full         full   full        full    full    full   full       full   full  full     full
            PERSON              own   full  .       full         card   card        card    card    .      .          .      full  full     .
            READINESS           own   full  .       full         .      .           focus   .       .      .          .      full  full     .
            READINESS_CHANGES   own   full  .       full         .      .           .       .       .      .          .      full  full     .
            PROGRESS            own   full  .       full         .      .           .       .       .      .          .      full  full     .
            TIMELINE            own   full  .       full         .      .           .       .       .      .          .      full  full     .
            OUTCOMES            own   full  .       full         asked  asked       .       .       .      .          .      full  full     .
            RATINGS             own   full  .       full         .      .           .       .       .      .          .      full  full     .
            MENTORSHIPS         own   full  .       full         .      .           focus   focus   .      .          .      full  full     .
            PERSON_STREAM       own   full  .       full         .      .           .       .       .      .          .      full  full     .
            ACCESS_LOG          own   !nts  .       .            .      .           .       .       .      .          .      full  full     .
            TEAM_READINESS      own   full  .       full         .      .           .       .       .      .          .      full  full     .
            TEAM_MENTORSHIP     own   full  .       full         .      .           .       .       .      .          .      full  full     .
            TEAM_STREAM         own   full  .       full         .      .           .       .       .      .          .      full  full     .
            DOSSIER             !oc   full  .       full         .      .           .       .       case   .          .      full  full     .
            DOSSIER_PAGE        !oc   full  .       full         .      .           .       .       case   .          .      full  full     .
            LETTER              own   full  .       full         .      .           .       .       !nts   .          .      full  full     .
            LETTER_PAGE         own   full  .       full         .      .           .       .       !nts   .          .      full  full     .
            AUDIT_EXPORT        !rr   !rr   !rr     !rr          !rr    !rr         !rr     !rr     !rr    !rr        !rr    full  full     !rr
            RECONCILE           !rr   !rr   !rr     !rr          !rr    !rr         !rr     !rr     !rr    !rr        !rr    full  full     !rr
            PROJECTIONS         !rr   !rr   !rr     !rr          !rr    !rr         !rr     !rr     !rr    !rr        !rr    full  full     !rr
            PROJECTION_REBUILD  !rr   !rr   !rr     !rr          !rr    !rr         !rr     !rr     !rr    !rr        !rr    full  !rr      !rr
            PROJECTION_RETRY    !rr   !rr   !rr     !rr          !rr    !rr         !rr     !rr     !rr    !rr        !rr    full  !rr      !rr
            REPLAYS             !rr   !rr   !rr     !rr          !rr    !rr         !rr     !rr     !rr    !rr        !rr    full  full     bare
            REPLAY              !rr   !rr   !rr     !rr          !rr    !rr         !rr     !rr     !rr    !rr        !rr    full  full     bare
            REPLAY_SUMMARY      !rr   !rr   !rr     !rr          !rr    !rr         !rr     !rr     !rr    !rr        !rr    full  full     bare
            REPLAY_GROUPS       !rr   !rr   !rr     !rr          !rr    !rr         !rr     !rr     !rr    !rr        !rr    full  full     bare
            REPLAY_CHANGES      !rr   !rr   !rr     !rr          !rr    !rr         !rr     !rr     !rr    !rr        !rr    full  full     bare
            REPLAY_DECISIONS    !rr   !rr   !rr     !rr          !rr    !rr         !rr     !rr     !rr    !rr        !rr    full  full     bare
            REPLAY_REQUEST      !rr   !rr   !rr     !rr          !rr    !rr         !rr     !rr     !rr    !rr        !rr    full  !rr      bare
            REPLAY_CANCEL       !rr   !rr   !rr     !rr          !rr    !rr         !rr     !rr     !rr    !rr        !rr    full  !rr      bare
            REPLAY_NAMES        !rr   !rr   !rr     !rr          !rr    !rr         !rr     !rr     !rr    !rr        !rr    full  !rr      !rr
            LADDERS             full  full  full    full         full   full        full    full    full   full       full   full  full     full
            LADDER_VERSION      full  full  full    full         full   full        full    full    full   full       full   full  full     full
            LADDER_DIFF         full  full  full    full         full   full        full    full    full   full       full   full  full     full
            """);

    @TestFactory
    Stream<DynamicTest> acts() {
        return ACTS.tests(
                Act.class, (act, relation) -> Access.judge(act, relation.asker(), relation.ties(), matter(act)));
    }

    @TestFactory
    Stream<DynamicTest> views() {
        return VIEWS.tests(
                View.class,
                (view, relation) ->
                        Access.judge(view, relation.asker(), relation.ties(), matter(view), relation.cuts()));
    }

    @Test
    void showsAFormerLineNothingThatIsLaterThanItsLastDay() {
        Instant lastMoment = Instant.parse("2026-03-31T23:59:59.999999Z");
        assertThat(seenOfFormerLine(Relations.LAST_DAY, lastMoment)).isEqualTo(Verdict.allowed(new Sight.Full()));
        assertThat(seenOfFormerLine(Relations.LAST_DAY.plusDays(1), lastMoment)).isEqualTo(Verdict.HIDDEN);
        assertThat(seenOfFormerLine(Relations.LAST_DAY, Instant.parse("2026-04-01T00:00:00Z")))
                .isEqualTo(Verdict.HIDDEN);
    }

    @Test
    void showsAFormerLineNothingWithOneCutOnly() {
        Ties ties = Relations.FORMER.ties();
        Cuts day = new Cuts(Relations.LAST_DAY, null);
        Cuts known = new Cuts(null, Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(Access.judge(View.PERSON, Relations.FORMER.asker(), ties, Matter.WHOLE, day))
                .isEqualTo(Verdict.HIDDEN);
        assertThat(Access.judge(View.PERSON, Relations.FORMER.asker(), ties, Matter.WHOLE, known))
                .isEqualTo(Verdict.HIDDEN);
    }

    @Test
    void showsAMentorTheFocusOfAllMentorshipsWithTheMenteeAndNoMore() {
        UUID second = new UUID(2, 2);
        Ties ties = Ties.NONE.mentoring(
                List.of(Relations.mentoring(), new Ties.Mentoring(second, Set.of("discovery"))), List.of());
        assertThat(Access.judge(View.READINESS, Relations.MENTOR.asker(), ties, Matter.WHOLE, Cuts.NONE))
                .isEqualTo(Verdict.allowed(new Sight.Focus(
                        Set.of(Relations.COMPETENCY, "discovery"), Set.of(Relations.MENTORSHIP, second))));
    }

    @Test
    void letsAPanelSeeNoOtherCaseOfThePerson() {
        Matter other = new Matter.Case(new UUID(3, 3));
        Relations panel = Relations.PANEL;
        assertThat(Access.judge(View.DOSSIER, panel.asker(), panel.ties(), other, Cuts.NONE))
                .isEqualTo(Verdict.HIDDEN);
        assertThat(Access.judge(Act.REVIEW_PROMOTION, panel.asker(), panel.ties(), other))
                .isEqualTo(Verdict.HIDDEN);
    }

    @Test
    void letsAMenteeHaveNoHandInHerMentorsOtherMentorships() {
        Matter other = new Matter.Mentorship(new UUID(3, 3));
        Verdict verdict = Access.judge(Act.END_MENTORSHIP, Relations.MENTEE.asker(), Relations.MENTEE.ties(), other);
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Forbidden.class,
                        forbidden -> assertThat(forbidden.rule()).isEqualTo("not-in-the-mentorship"));
    }

    @Test
    void shutsNobodyOutOfTheirOwnRecordWhoIsOnSomePanelToo() {
        Ties ties = Ties.SELF.seated(List.of(new Ties.Seat(Relations.CASE, true)));
        assertThat(Access.judge(View.DOSSIER, Relations.SELF.asker(), ties, new Matter.Case(Relations.CASE), Cuts.NONE))
                .isInstanceOf(Verdict.Forbidden.class);
        assertThat(Access.judge(View.LETTER, Relations.SELF.asker(), ties, new Matter.Case(Relations.CASE), Cuts.NONE))
                .isEqualTo(Verdict.allowed(new Sight.Own()));
    }

    private static Verdict seenOfFormerLine(LocalDate asOf, Instant knownAt) {
        Relations former = Relations.FORMER;
        return Access.judge(View.READINESS, former.asker(), former.ties(), Matter.WHOLE, new Cuts(asOf, knownAt));
    }

    private static Matter matter(Act act) {
        return switch (act) {
            case RATE_SKILL -> new Matter.Competency(Relations.COMPETENCY);
            case ATTEST_OUTCOME -> new Matter.Outcome(Relations.OUTCOME);
            case WITHDRAW_FEEDBACK_REQUEST -> new Matter.Feedback(Relations.REQUEST);
            case LOG_SESSION, WITHDRAW_SESSION, END_MENTORSHIP, WITHDRAW_MENTORSHIP ->
                new Matter.Mentorship(Relations.MENTORSHIP);
            case CHANGE_PANEL, REVIEW_PROMOTION, DECIDE_PROMOTION, WITHDRAW_PROMOTION, RESPOND_TO_DECISION ->
                new Matter.Case(Relations.CASE);
            default -> Matter.WHOLE;
        };
    }

    private static Matter matter(View view) {
        return view.scope() == View.Scope.CASE ? new Matter.Case(Relations.CASE) : Matter.WHOLE;
    }
}
