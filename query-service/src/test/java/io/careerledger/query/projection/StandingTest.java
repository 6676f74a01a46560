package io.careerledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.EntryPath;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.projection.read.Cut;
import io.careerledger.query.projection.read.StandingSql;
import io.careerledger.query.projection.table.Standing;
import io.careerledger.query.testing.RandomEmployment;
import io.careerledger.query.testing.Streams;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Employment;
import io.careerledger.readiness.career.LevelFact;
import io.careerledger.readiness.career.PersonDetails;
import io.careerledger.readiness.career.ReportingLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code standing} at any cut against the fold of what was known then. */
class StandingTest {

    private static final int PEOPLE = 60;
    private static final int CUTS = 150;

    private final Random random = new Random(99);
    private final List<List<RecordedEvent<CareerEvent>>> streams = RandomEmployment.company(PEOPLE);

    @Test
    void everybodyStandsAtEveryCutAsTheFoldOfWhatWasKnownSays() {
        try (Bench bench = new Bench()) {
            bench.start();
            bench.publish(shuffled(1));
            bench.awaitApplied();

            for (int number = 0; number < CUTS; number++) {
                Cut cut = someCut();
                assertThat(stored(bench, cut)).as("%s", cut).isEqualTo(folded(cut));
            }
        }
    }

    @Test
    void linesAreThoseOfTheFoldAtEveryCutEvenWhereTheyFormACircle() {
        try (Bench bench = new Bench()) {
            bench.start();
            bench.publish(shuffled(2));
            bench.awaitApplied();

            Set<Integer> sizes = new TreeSet<>();
            for (int number = 0; number < CUTS; number++) {
                Cut cut = someCut();
                Map<UUID, Standing> stands = folded(cut);
                UUID manager = people().get(random.nextInt(PEOPLE));
                Set<UUID> line = line(bench, cut, manager, true);
                sizes.add(line.size());
                assertThat(line).as("%s", cut).isEqualTo(below(stands, manager));
                assertThat(line(bench, cut, manager, false)).as("%s", cut).isEqualTo(reports(stands, manager));
            }
            assertThat(sizes).hasSizeGreaterThan(5);
        }
    }

    @Test
    void rowsAreTheSameInWhateverBatchesTheFactsCome() {
        try (Bench ordered = new Bench();
                Bench disordered = new Bench()) {
            ordered.start();
            disordered.start();
            for (List<RecordedEvent<CareerEvent>> stream : streams) {
                ordered.publish(stream);
            }
            List<RecordedEvent<CareerEvent>> twice = new ArrayList<>(shuffled(3));
            twice.addAll(shuffled(4));
            Collections.shuffle(twice, new Random(5));
            disordered.publish(twice);
            ordered.awaitApplied();
            disordered.awaitApplied();

            assertThat(disordered.database.count("parked_stream")).isZero();
            assertThat(disordered.database.dump()).isEqualTo(ordered.database.dump());
        }
    }

    private List<UUID> people() {
        return streams.stream()
                .map(stream -> stream.getFirst().event().personId())
                .toList();
    }

    /** Streams side by side, each in its own order. */
    private List<RecordedEvent<CareerEvent>> shuffled(long seed) {
        return Streams.interleaved(streams, new Random(seed));
    }

    /** Often the very instant at which something was recorded, or the one before. */
    private Cut someCut() {
        LocalDate asOf = RandomEmployment.START.plusDays(random.nextInt(RandomEmployment.DAYS + 200) - 50L);
        List<RecordedEvent<CareerEvent>> stream = streams.get(random.nextInt(PEOPLE));
        Instant recorded = stream.get(random.nextInt(stream.size())).recordedAt();
        return switch (random.nextInt(4)) {
            case 0 -> Cut.on(asOf);
            case 1 -> new Cut(asOf, recorded);
            case 2 -> new Cut(asOf, recorded.minusNanos(1_000));
            default -> new Cut(asOf, RandomEmployment.FIRST.plus(Duration.ofHours(random.nextInt(4_000))));
        };
    }

    private Map<UUID, Standing> folded(Cut cut) {
        Map<UUID, Standing> all = new HashMap<>();
        for (List<RecordedEvent<CareerEvent>> stream : streams) {
            CareerHistory known = CareerHistory.of(stream.stream()
                    .filter(fact -> cut.knownAt() == null || !fact.recordedAt().isAfter(cut.knownAt()))
                    .toList());
            if (!known.isEmpty()) {
                all.put(known.personId(), folded(known.employment(), cut.asOf()));
            }
        }
        return all;
    }

    private static Standing folded(Employment employment, LocalDate asOf) {
        LocalDate startedOn = Objects.requireNonNull(employment.startedOn());
        LocalDate day = employment.joinedBy(asOf) ? employment.viewedOn(asOf) : startedOn;
        LevelFact level = Objects.requireNonNull(employment.levelOn(day));
        ReportingLine line = Objects.requireNonNull(employment.reportingLineOn(day));
        return new Standing(
                Objects.requireNonNull(employment.detailsOn(day)),
                level.ladder(),
                level.level(),
                level.effectiveOn(),
                line.managerId(),
                line.team(),
                startedOn,
                employment.leftBefore(asOf),
                employment.isEmployedOn(asOf));
    }

    private static Map<UUID, Standing> stored(Bench bench, Cut cut) {
        Map<UUID, Standing> all = new HashMap<>();
        JdbcClient.create(bench.database.jdbc())
                .sql("with " + StandingSql.standings(cut) + " select * from standing_at")
                .params(StandingSql.parameters(cut))
                .query((ResultSet row) -> {
                    UUID personId = row.getObject("person_id", UUID.class);
                    assertThat(all).as("one row of each").doesNotContainKey(personId);
                    all.put(personId, stored(row));
                });
        return all;
    }

    private static Standing stored(ResultSet row) throws SQLException {
        String entryPath = row.getString("entry_path");
        return new Standing(
                new PersonDetails(
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("source"),
                        row.getString("external_id"),
                        entryPath == null ? null : EntryPath.valueOf(entryPath)),
                row.getString("ladder"),
                row.getString("level"),
                row.getObject("level_since", LocalDate.class),
                row.getObject("manager_id", UUID.class),
                row.getString("team"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getBoolean("employed"));
    }

    private static Set<UUID> line(Bench bench, Cut cut, UUID manager, boolean whole) {
        return new HashSet<>(JdbcClient.create(bench.database.jdbc())
                .sql("with recursive " + StandingSql.standings(cut) + ", " + StandingSql.line(whole)
                        + " select person_id from line")
                .params(StandingSql.parameters(cut))
                .param("manager", manager)
                .query((row, number) -> row.getObject("person_id", UUID.class))
                .list());
    }

    private static Set<UUID> reports(Map<UUID, Standing> stands, UUID manager) {
        Set<UUID> reports = new HashSet<>();
        stands.forEach((personId, standing) -> {
            if (manager.equals(standing.managerId()) && !personId.equals(manager)) {
                reports.add(personId);
            }
        });
        return reports;
    }

    private static Set<UUID> below(Map<UUID, Standing> stands, UUID manager) {
        Set<UUID> below = new HashSet<>();
        Collection<UUID> next = reports(stands, manager);
        while (!next.isEmpty()) {
            below.addAll(next);
            next = next.stream()
                    .flatMap(one -> reports(stands, one).stream())
                    .filter(one -> !below.contains(one) && !one.equals(manager))
                    .collect(Collectors.toSet());
        }
        return below;
    }
}
