package io.careerledger.query.testing;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.MentoringSessionHeld;
import io.careerledger.events.CareerEvent.MentorshipStarted;
import io.careerledger.events.CareerEvent.OutcomeAttested;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.LadderRef;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.Money;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.Relation;
import io.careerledger.events.ServiceUser;
import io.careerledger.events.Tier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One person's stream as a test writes it, sequence by sequence. */
public final class Career {

    public static final String LADDER = "product-management";

    private static final AtomicLong GLOBAL_POSITION = new AtomicLong();
    private static final Instant FIRST_RECORDED_AT = Instant.parse("2024-01-01T08:00:00.000001Z");

    private final UUID personId;
    private final LadderRef ladder;
    private final List<RecordedEvent<CareerEvent>> events = new ArrayList<>();
    private @Nullable Instant recordedAt;

    public Career(UUID personId, LadderRef ladder) {
        this.personId = personId;
        this.ladder = ladder;
    }

    /** A person on version 1 of the shipped ladder. */
    public static Career joined(String name, String level, LocalDate startedOn, @Nullable UUID managerId) {
        return new Career(UUID.randomUUID(), new LadderRef(LADDER, 1)).joins(name, level, startedOn, managerId);
    }

    public Career joins(String name, String level, LocalDate startedOn, @Nullable UUID managerId) {
        String email = name.toLowerCase(Locale.ROOT) + "@example.com";
        return with(
                new PersonAdded(personId, name, email, null, null, LADDER, level, managerId, "Core", null, startedOn));
    }

    public UUID personId() {
        return personId;
    }

    public List<RecordedEvent<CareerEvent>> events() {
        return List.copyOf(events);
    }

    public RecordedEvent<CareerEvent> last() {
        return events.getLast();
    }

    /** What follows is recorded at this instant, and not a minute after what came before. */
    public Career recordedAt(Instant instant) {
        this.recordedAt = instant;
        return this;
    }

    public Career with(CareerEvent event) {
        long sequence = events.size();
        events.add(new RecordedEvent<>(
                GLOBAL_POSITION.incrementAndGet(),
                personId.toString(),
                sequence,
                UUID.randomUUID(),
                recordedAt == null ? FIRST_RECORDED_AT.plus(Duration.ofMinutes(sequence)) : recordedAt,
                ServiceUser.HR.id(),
                ladder,
                null,
                event));
        return this;
    }

    public Career rated(String competency, int rating, UUID raterId, LocalDate observedOn) {
        return with(new SkillRated(
                personId,
                UUID.randomUUID(),
                competency,
                rating,
                Relation.PEER,
                raterId,
                "seen at work",
                List.of(),
                observedOn));
    }

    public Career achieved(Tier tier, LocalDate occurredOn, UUID attesterId) {
        UUID outcomeId = UUID.randomUUID();
        with(new OutcomeRecorded(
                personId,
                outcomeId,
                "Halved the cost of serving",
                null,
                tier,
                List.of("execution"),
                null,
                new Money(new BigDecimal("250000.00"), "USD"),
                null,
                BigDecimal.ONE,
                true,
                null,
                List.of(),
                occurredOn));
        return with(
                new OutcomeAttested(personId, outcomeId, attesterId, AttestationVerdict.CORROBORATE, null, occurredOn));
    }

    public Career mentored(UUID menteeId, LocalDate startedOn, int sessions) {
        UUID mentorshipId = UUID.randomUUID();
        with(new MentorshipStarted(personId, mentorshipId, menteeId, List.of("execution"), "grow", null, startedOn));
        for (int session = 1; session <= sessions; session++) {
            with(new MentoringSessionHeld(
                    personId, mentorshipId, UUID.randomUUID(), menteeId, 45, null, startedOn.plusWeeks(session)));
        }
        return this;
    }

    public Career levelled(String from, String to, LocalDate effectiveOn) {
        return with(new LevelChanged(
                personId, LADDER, from, LADDER, to, LevelChangeKind.CORRECTION, null, "as agreed", effectiveOn));
    }
}
