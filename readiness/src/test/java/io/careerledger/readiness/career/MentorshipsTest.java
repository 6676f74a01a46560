package io.careerledger.readiness.career;

import static io.careerledger.readiness.career.CareerStream.day;
import static io.careerledger.readiness.career.CareerStream.id;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MentorshipsTest {

    private static final UUID LIN = id(3);
    private static final UUID PAIR = id(30);
    private static final LocalDate MARCH = day("2025-03-01");

    private final CareerStream stream =
            CareerStream.of(id(1)).joined("PM", day("2024-01-01")).mentors(PAIR, LIN, MARCH);

    @Test
    void isActiveFromItsStartToTheDayBeforeItEnds() {
        stream.mentorshipEnded(PAIR, MARCH.plusDays(10));

        assertThat(mentorships().activeCountOn(MARCH.minusDays(1))).isZero();
        assertThat(mentorships().activeCountOn(MARCH)).isEqualTo(1);
        assertThat(mentorships().activeCountOn(MARCH.plusDays(9))).isEqualTo(1);
        assertThat(mentorships().activeCountOn(MARCH.plusDays(10))).isZero();
        assertThat(mentorships().standingOn(MARCH.plusDays(10))).hasSize(1);
    }

    @Test
    void endsOnTheEarlierOfTwoLastDays() {
        stream.mentorshipEnded(PAIR, MARCH.plusDays(10)).mentorshipEnded(PAIR, MARCH.plusDays(20));
        assertThat(pair().endedOn()).isEqualTo(MARCH.plusDays(10));

        stream.mentorshipEnded(PAIR, MARCH.plusDays(5));
        assertThat(pair().endedOn()).isEqualTo(MARCH.plusDays(5));
    }

    @Test
    void neverWasWhenWithdrawn() {
        stream.session(PAIR, id(31), MARCH).mentorshipWithdrawn(PAIR, MARCH.plusYears(1));

        assertThat(mentorships().standingOn(MARCH)).isEmpty();
        assertThat(mentorships().activeOn(MARCH)).isEmpty();
    }

    @Test
    void countsSessionsAfterOneDayAndUpToAnother() {
        stream.session(PAIR, id(31), MARCH)
                .session(PAIR, id(32), MARCH.plusDays(1))
                .session(PAIR, id(33), MARCH.plusDays(2));

        assertThat(pair().sessionsHeld(MARCH, MARCH.plusDays(2))).isEqualTo(2);
        assertThat(pair().sessionsHeld(MARCH.minusDays(1), MARCH.plusDays(1))).isEqualTo(2);
    }

    @Test
    void neverHeldAWithdrawnSession() {
        stream.session(PAIR, id(31), MARCH).sessionWithdrawn(PAIR, id(31), MARCH.plusYears(1));

        assertThat(pair().sessionsHeld(MARCH.minusDays(1), MARCH)).isZero();
        assertThat(requireNonNull(pair().session(id(31))).isWithdrawn()).isTrue();
    }

    @Test
    void namesMenteeAndFocus() {
        assertThat(pair().menteeId()).isEqualTo(LIN);
        assertThat(pair().focus()).containsExactly("execution");
        assertThat(pair().startedOn()).isEqualTo(MARCH);
        assertThat(pair().endedOn()).isNull();
    }

    private Mentorships mentorships() {
        return stream.history().mentorships();
    }

    private Mentorship pair() {
        return requireNonNull(mentorships().withId(PAIR));
    }
}
