package io.careerledger.readiness.career;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.DepartureWithdrawn;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.MentoringSessionHeld;
import io.careerledger.events.CareerEvent.MentoringSessionWithdrawn;
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
import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.CareerEvent.StartDateCorrected;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.Money;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.Relation;
import io.careerledger.events.SourceLink;
import io.careerledger.events.Tier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's stream as tests write it: facts in stream order, one recorded every hour. */
public final class CareerStream {

    public static final String LADDER = "pm";
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    private final UUID personId;
    private final List<RecordedEvent<CareerEvent>> events = new ArrayList<>();

    private CareerStream(UUID personId) {
        this.personId = personId;
    }

    public static CareerStream of(UUID personId) {
        return new CareerStream(personId);
    }

    /** A fixed id: the same number names the same thing. */
    public static UUID id(int number) {
        return new UUID(0x4000L, 0x8000_0000_0000_0000L | number);
    }

    public static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    public UUID personId() {
        return personId;
    }

    public List<RecordedEvent<CareerEvent>> events() {
        return List.copyOf(events);
    }

    public CareerHistory history() {
        return CareerHistory.of(events);
    }

    /** The history as it was known when only the first events had been recorded. */
    public CareerHistory historyOfFirst(int count) {
        return CareerHistory.of(events.subList(0, count));
    }

    public CareerStream copy() {
        CareerStream copy = new CareerStream(personId);
        copy.events.addAll(events);
        return copy;
    }

    public CareerStream with(CareerEvent event) {
        int sequence = events.size();
        events.add(new RecordedEvent<>(
                sequence, personId.toString(), sequence, id(sequence), now(), personId, null, null, event));
        return this;
    }

    /** When the next fact will be recorded. */
    public Instant now() {
        return FIRST.plus(Duration.ofHours(events.size()));
    }

    public CareerStream joined(String level, LocalDate on) {
        return with(
                new PersonAdded(personId, "Ada", "ada@example.org", null, null, LADDER, level, null, null, null, on));
    }

    public CareerStream startCorrected(LocalDate on) {
        return with(new StartDateCorrected(personId, null, on));
    }

    public CareerStream left(LocalDate on) {
        return with(new PersonLeft(personId, null, on));
    }

    public CareerStream departureWithdrawn(LocalDate on) {
        return with(new DepartureWithdrawn(personId, "never left", on));
    }

    public CareerStream rejoined(String level, LocalDate on) {
        return with(new PersonRejoined(personId, LADDER, level, null, null, on));
    }

    public CareerStream reportsTo(@Nullable UUID manager, @Nullable String team, LocalDate on) {
        return with(new ReportingLineChanged(personId, manager, team, on));
    }

    public CareerStream level(String from, String to, LocalDate on) {
        LevelChangeKind kind = LevelChangeKind.CORRECTION;
        return with(new LevelChanged(personId, LADDER, from, LADDER, to, kind, null, "reason", on));
    }

    public CareerStream rated(UUID ratingId, String competency, int value, Relation relation, UUID by, LocalDate on) {
        return with(new SkillRated(personId, ratingId, competency, value, relation, by, "seen", List.of(), on));
    }

    public CareerStream ratingWithdrawn(UUID ratingId, LocalDate on) {
        return with(new RatingWithdrawn(personId, ratingId, "mistaken", on));
    }

    /** An achieved outcome without source links. */
    public CareerStream outcome(
            UUID outcomeId,
            Tier tier,
            @Nullable Money benefit,
            @Nullable String percent,
            String attribution,
            LocalDate on) {
        return outcome(outcomeId, tier, benefit, percent, attribution, true, false, on);
    }

    public CareerStream outcome(
            UUID outcomeId,
            Tier tier,
            @Nullable Money benefit,
            @Nullable String percent,
            String attribution,
            boolean achieved,
            boolean linked,
            LocalDate on) {
        return with(new OutcomeRecorded(
                personId,
                outcomeId,
                "Outcome " + outcomeId.getLeastSignificantBits() % 1000,
                null,
                tier,
                List.of("execution"),
                null,
                benefit,
                percent == null ? null : new BigDecimal(percent),
                new BigDecimal(attribution),
                achieved,
                null,
                linked ? List.of(new SourceLink("Dashboard", "https://example.org/d")) : List.of(),
                on));
    }

    public CareerStream attested(UUID outcomeId, UUID by, AttestationVerdict verdict, LocalDate on) {
        return with(new OutcomeAttested(personId, outcomeId, by, verdict, "because", on));
    }

    public CareerStream retracted(UUID outcomeId, LocalDate on) {
        return with(new OutcomeRetracted(personId, outcomeId, "wrong", on));
    }

    public CareerStream mentors(UUID mentorshipId, UUID mentee, LocalDate on) {
        return with(new MentorshipStarted(personId, mentorshipId, mentee, List.of("execution"), null, null, on));
    }

    public CareerStream session(UUID mentorshipId, UUID sessionId, LocalDate on) {
        return with(new MentoringSessionHeld(personId, mentorshipId, sessionId, id(900), 45, null, on));
    }

    public CareerStream sessionWithdrawn(UUID mentorshipId, UUID sessionId, LocalDate on) {
        return with(new MentoringSessionWithdrawn(personId, mentorshipId, sessionId, id(900), "no show", on));
    }

    public CareerStream mentorshipEnded(UUID mentorshipId, LocalDate on) {
        return with(new MentorshipEnded(personId, mentorshipId, id(900), "done", on));
    }

    public CareerStream mentorshipWithdrawn(UUID mentorshipId, LocalDate on) {
        return with(new MentorshipWithdrawn(personId, mentorshipId, id(900), "never was", on));
    }
}
