package io.careerledger.command.domain;

import io.careerledger.command.domain.CareerCommand.AddPerson;
import io.careerledger.command.domain.CareerCommand.RateSkill;
import io.careerledger.command.domain.CareerCommand.RecordOutcome;
import io.careerledger.command.domain.CareerCommand.StartMentorship;
import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.CareerEvent.MentoringSessionHeld;
import io.careerledger.events.CareerEvent.MentorshipEnded;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.CareerEvent.MentorshipWithdrawn;
import io.careerledger.events.CareerEvent.OutcomeAttested;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.OutcomeRetracted;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.PersonRejoined;
import io.careerledger.events.CareerEvent.RatingWithdrawn;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.Relation;
import io.careerledger.events.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Facts and commands about Ada, who joined on {@link #JOINED}, with only what matters left to say. */
final class Facts {

    static final UUID ADA = id(1);
    static final UUID GRACE = id(2);
    static final UUID LIN = id(3);
    static final UUID KAY = id(4);

    static final UUID OUTCOME = id(10);
    static final UUID RATING = id(20);
    static final UUID MENTORSHIP = id(30);
    static final UUID SESSION = id(40);

    static final LocalDate JOINED = LocalDate.of(2022, 1, 10);

    private Facts() {}

    static UUID id(int number) {
        return new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static PersonAdded joined() {
        return joined("PM");
    }

    static PersonAdded joined(String level) {
        return joined("product", level);
    }

    static PersonAdded joined(String ladder, String level) {
        return new PersonAdded(ADA, "Ada", null, null, null, ladder, level, null, null, null, JOINED);
    }

    static PersonLeft left(String on) {
        return new PersonLeft(ADA, null, day(on));
    }

    static PersonRejoined rejoined(String on) {
        return new PersonRejoined(ADA, "product", "PM", null, null, day(on));
    }

    static OutcomeRecorded achieved() {
        return new OutcomeRecorded(
                ADA,
                OUTCOME,
                "Churn down",
                null,
                Tier.FEATURE,
                List.of("discovery"),
                null,
                null,
                null,
                BigDecimal.ONE,
                true,
                null,
                List.of(),
                day("2023-05-01"));
    }

    static OutcomeRetracted retracted() {
        return new OutcomeRetracted(ADA, OUTCOME, "Measured twice", day("2023-06-01"));
    }

    static OutcomeAttested attested(UUID attesterId, AttestationVerdict verdict, String on) {
        return new OutcomeAttested(ADA, OUTCOME, attesterId, verdict, null, day(on));
    }

    static SkillRated rated(UUID raterId) {
        return new SkillRated(
                ADA, RATING, "discovery", 3, Relation.PEER, raterId, "Talks to users", List.of(), day("2023-05-01"));
    }

    static RatingWithdrawn ratingWithdrawn() {
        return new RatingWithdrawn(ADA, RATING, "Wrong person", day("2023-06-01"));
    }

    static MentorshipStarted mentoring(UUID menteeId, String from) {
        return mentoring(MENTORSHIP, menteeId, from);
    }

    static MentorshipStarted mentoring(UUID mentorshipId, UUID menteeId, String from) {
        return new MentorshipStarted(ADA, mentorshipId, menteeId, List.of("discovery"), null, null, day(from));
    }

    static MentoringSessionHeld met(String on) {
        return new MentoringSessionHeld(ADA, MENTORSHIP, SESSION, GRACE, 45, null, day(on));
    }

    static MentorshipEnded mentoringEnded(String on) {
        return mentoringEnded(MENTORSHIP, GRACE, on);
    }

    static MentorshipEnded mentoringEnded(UUID mentorshipId, UUID menteeId, String on) {
        return new MentorshipEnded(ADA, mentorshipId, menteeId, "Goal reached", day(on));
    }

    static MentorshipWithdrawn mentoringWithdrawn() {
        return new MentorshipWithdrawn(ADA, MENTORSHIP, GRACE, "Never began", day("2023-06-01"));
    }

    // Commands

    static AddPerson addAda(String ladder, String level, LocalDate startedOn) {
        return new AddPerson(ADA, "Ada", null, null, ladder, level, null, null, null, startedOn);
    }

    static RecordOutcome outcome(LocalDate occurredOn, String... competencies) {
        return outcome(occurredOn, "1", competencies);
    }

    static RecordOutcome outcome(LocalDate occurredOn, String attribution, String[] competencies) {
        return new RecordOutcome(
                ADA,
                OUTCOME,
                "Churn down",
                null,
                Tier.FEATURE,
                List.of(competencies),
                null,
                null,
                null,
                new BigDecimal(attribution),
                true,
                null,
                List.of(),
                occurredOn);
    }

    static RateSkill rate(String competency, int rating, Relation relation, LocalDate observedOn) {
        return new RateSkill(ADA, RATING, competency, rating, relation, null, "Talks to users", List.of(), observedOn);
    }

    static StartMentorship mentor(UUID menteeId, LocalDate startedOn) {
        return new StartMentorship(ADA, id(31), menteeId, List.of("discovery"), null, null, startedOn);
    }

    static StartMentorship mentorDespiteLoad(UUID menteeId, LocalDate startedOn, String reason) {
        return new StartMentorship(ADA, id(31), menteeId, List.of("discovery"), null, reason, startedOn);
    }
}
