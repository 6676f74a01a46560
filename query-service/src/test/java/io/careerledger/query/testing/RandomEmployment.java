package io.careerledger.query.testing;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.DepartureWithdrawn;
import io.careerledger.events.CareerEvent.LevelChanged;
import io.careerledger.events.CareerEvent.PersonAdded;
import io.careerledger.events.CareerEvent.PersonDetailsChanged;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.CareerEvent.PersonRejoined;
import io.careerledger.events.CareerEvent.ReportingLineChanged;
import io.careerledger.events.CareerEvent.StartDateCorrected;
import io.careerledger.events.EntryPath;
import io.careerledger.events.LadderRef;
import io.careerledger.events.LevelChangeKind;
import io.careerledger.events.RecordedEvent;
import io.careerledger.events.ServiceUser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A seeded stream of facts about an employment: back-dated, scheduled, corrected and withdrawn ones, some recorded at one
 * and the same instant.
 */
public final class RandomEmployment {

    public static final LocalDate START = LocalDate.of(2024, 1, 15);
    public static final Instant FIRST = Instant.parse("2024-01-10T08:00:00.000001Z");

    /** Days in which facts take effect, from the start on. */
    public static final int DAYS = 400;

    private static final List<String> LEVELS = List.of("APM", "PM", "SPM", "GPM");

    private final Random random;
    private final UUID personId;
    private final List<UUID> managers;
    private final List<RecordedEvent<CareerEvent>> events = new ArrayList<>();
    private Instant recordedAt = FIRST;
    private LocalDate spellBegins = START.plusDays(30);
    private boolean leaving;

    private RandomEmployment(long seed, List<UUID> managers) {
        this.random = new Random(seed);
        this.personId = new UUID(random.nextLong(), random.nextLong());
        this.managers = managers;
    }

    /** The same seed always gives the same stream. */
    public static List<RecordedEvent<CareerEvent>> of(long seed, List<UUID> managers) {
        RandomEmployment employment = new RandomEmployment(seed, managers);
        employment.record(employment.added());
        int facts = employment.random.nextInt(18);
        for (int fact = 0; fact < facts; fact++) {
            employment.record(employment.next());
        }
        return employment.events;
    }

    /** So many streams, everybody reporting to anybody among them. */
    public static List<List<RecordedEvent<CareerEvent>>> company(int people) {
        List<UUID> ids = IntStream.range(0, people)
                .mapToObj(seed -> new RandomEmployment(seed, List.of()).personId)
                .toList();
        return IntStream.range(0, people).mapToObj(seed -> of(seed, ids)).toList();
    }

    private void record(CareerEvent event) {
        events.add(new RecordedEvent<>(
                events.size() + 1L,
                personId.toString(),
                events.size(),
                new UUID(random.nextLong(), random.nextLong()),
                recordedAt,
                ServiceUser.HR.id(),
                new LadderRef(Career.LADDER, 1),
                null,
                event));
        if (random.nextInt(4) > 0) {
            recordedAt = recordedAt.plus(Duration.ofHours(1 + random.nextInt(500)));
        }
    }

    private CareerEvent added() {
        return new PersonAdded(
                personId,
                "Person " + random.nextInt(100),
                random.nextBoolean() ? null : "p" + random.nextInt(100) + "@example.com",
                null,
                null,
                Career.LADDER,
                level(),
                manager(),
                random.nextBoolean() ? null : "Core",
                null,
                START.plusDays(random.nextInt(30)));
    }

    private CareerEvent next() {
        LocalDate on = START.plusDays(random.nextInt(DAYS));
        return switch (random.nextInt(10)) {
            case 0, 1, 2 ->
                new LevelChanged(
                        personId,
                        Career.LADDER,
                        level(),
                        Career.LADDER,
                        level(),
                        LevelChangeKind.CORRECTION,
                        null,
                        "as agreed",
                        on);
            case 3, 4, 5 ->
                new ReportingLineChanged(
                        personId, manager(), random.nextBoolean() ? null : "Team" + random.nextInt(3), on);
            case 6 ->
                new PersonDetailsChanged(
                        personId,
                        random.nextBoolean() ? null : "Renamed " + random.nextInt(100),
                        random.nextBoolean() ? null : "r" + random.nextInt(100) + "@example.com",
                        null,
                        null,
                        random.nextBoolean() ? null : EntryPath.DIRECT_HIRE,
                        "as she wishes",
                        on);
            case 7 -> new StartDateCorrected(personId, null, START.plusDays(random.nextInt(20)));
            default -> leavingOrComingBack(on);
        };
    }

    private CareerEvent leavingOrComingBack(LocalDate on) {
        leaving = !leaving;
        if (leaving) {
            return new PersonLeft(personId, null, on.isBefore(spellBegins) ? spellBegins : on);
        }
        if (random.nextBoolean()) {
            return new DepartureWithdrawn(personId, "stays", on);
        }
        spellBegins = (on.isBefore(spellBegins) ? spellBegins : on).plusDays(DAYS);
        return new PersonRejoined(personId, Career.LADDER, level(), manager(), null, spellBegins);
    }

    private String level() {
        return LEVELS.get(random.nextInt(LEVELS.size()));
    }

    private UUID manager() {
        return managers.get(random.nextInt(managers.size()));
    }
}
