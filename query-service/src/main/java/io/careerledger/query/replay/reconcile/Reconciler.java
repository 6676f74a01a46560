package io.careerledger.query.replay.reconcile;

import io.careerledger.query.projection.read.Ladders;
import io.careerledger.query.projection.table.StaleTable;
import io.careerledger.query.replay.job.ReplayCut;
import io.careerledger.query.replay.reconcile.Reconciliation.Difference;
import io.careerledger.query.replay.run.Careers;
import io.careerledger.query.replay.run.Halt;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.replay.PersonAnswer;
import io.careerledger.readiness.replay.PersonFold;
import io.careerledger.readiness.replay.PersonReplay;
import io.careerledger.readiness.replay.ReplayQuestion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Compares every readiness row that is of today with the baseline of a replay up to exactly where the live tables stand. One
 * statement a partition, besides three; of one partition all histories are in memory at a time.
 */
@Component
class Reconciler {

    private static final String ROWS = "select " + ReadinessFields.COLUMNS + ", " + StaleTable.FRESH_READINESS
            + " as fresh from readiness r where r.partition = :partition";

    /** Whoever begins today has no row until her partition's owner comes to her. */
    private static final String BEGIN_TODAY = """
            select s.person_id from standing s
            where s.partition = :partition and s.known_to is null and s.employed
              and s.valid_from = :today and s.valid_to > :today
              and not exists (select from readiness r where r.person_id = s.person_id)
            """;

    private final NamedParameterJdbcOperations jdbc;
    private final Careers careers;
    private final Ladders ladders;
    private final Clock clock;

    Reconciler(NamedParameterJdbcOperations jdbc, Careers careers, Ladders ladders, Clock clock) {
        this.jdbc = jdbc;
        this.careers = careers;
        this.ladders = ladders;
        this.clock = clock;
    }

    /** Compares; to be called within one snapshot of the tables. Empty while the broker does not say where the topics end. */
    Optional<Reconciliation> reconcile() {
        ReplayCut now = careers.cut(null);
        return now == null ? Optional.empty() : Optional.of(new Run(now).run());
    }

    /** One comparison under way. */
    private final class Run {

        private final Instant begun = clock.instant();
        private final LocalDate today = LocalDate.ofInstant(begun, ZoneOffset.UTC);
        private final LadderCatalog catalog = ladders.catalog();
        private final ReplayQuestion question = new ReplayQuestion(today, catalog, null, List.of());
        private final PersonReplay baseline = new PersonReplay(question);
        private final SortedMap<Integer, Long> position = positions();
        private final Set<UUID> parked = parked();
        private final List<Difference> differences = new ArrayList<>();
        private final ReplayCut cut;
        private long people;
        private long different;
        private long stale;

        Run(ReplayCut now) {
            List<Long> ends = new ArrayList<>();
            for (int partition = 0; partition < now.ends().size(); partition++) {
                ends.add(position.getOrDefault(partition, 0L));
            }
            this.cut = new ReplayCut(now.topicId(), ends, now.laddersTopicId(), now.laddersEnd());
        }

        Reconciliation run() {
            for (int partition = 0; partition < cut.ends().size(); partition++) {
                compare(partition);
            }
            return new Reconciliation(
                    today,
                    people,
                    people - different,
                    different,
                    differences,
                    stale,
                    parked.stream().sorted().limit(Reconciliation.MOST).toList(),
                    position,
                    Duration.between(begun, clock.instant()).toMillis());
        }

        private void compare(int partition) {
            Map<UUID, Map<String, @Nullable Object>> rows = new HashMap<>();
            Set<UUID> aged = new HashSet<>();
            Map<String, Object> parameters = StaleTable.parameters(today, catalog);
            parameters.put("partition", partition);
            jdbc.query(ROWS, parameters, row -> {
                UUID personId = row.getObject("person_id", UUID.class);
                if (row.getBoolean("fresh")) {
                    rows.put(personId, ReadinessFields.stored(row));
                } else {
                    aged.add(personId);
                }
            });
            jdbc.query(BEGIN_TODAY, parameters, row -> {
                aged.add(row.getObject("person_id", UUID.class));
            });
            stale += aged.size();
            careers.read(
                    cut,
                    partition,
                    null,
                    personId -> !parked.contains(personId) && !aged.contains(personId),
                    new Halt(),
                    (records, events) -> {},
                    person -> compare(person, rows));
            rows.keySet().removeAll(parked);
            rows.forEach((personId, row) -> tell(personId, Map.of("person", "stored"), Map.of()));
        }

        private void compare(PersonFold person, Map<UUID, Map<String, @Nullable Object>> rows) {
            UUID personId = person.history().personId();
            Map<String, @Nullable Object> live = rows.remove(personId);
            boolean included = question.includes(person.history());
            if (live == null && included) {
                tell(personId, Map.of(), Map.of("person", "employed"));
            } else if (live != null && !included) {
                tell(personId, Map.of("person", "stored"), Map.of());
            } else if (live != null) {
                PersonAnswer answer = baseline.answer(person);
                tell(personId, live, ReadinessFields.replayed(answer));
            }
        }

        /** Counts the person, and what differs about her. */
        private void tell(
                UUID personId,
                Map<String, ? extends @Nullable Object> live,
                Map<String, ? extends @Nullable Object> replayed) {
            people++;
            Set<String> fields = new HashSet<>(live.keySet());
            fields.addAll(replayed.keySet());
            List<String> wrong = fields.stream()
                    .filter(field -> !Objects.equals(live.get(field), replayed.get(field)))
                    .sorted()
                    .toList();
            different += wrong.isEmpty() ? 0 : 1;
            for (String field : wrong) {
                if (differences.size() < Reconciliation.MOST) {
                    differences.add(new Difference(personId, field, live.get(field), replayed.get(field)));
                }
            }
        }

        private SortedMap<Integer, Long> positions() {
            SortedMap<Integer, Long> positions = new TreeMap<>();
            jdbc.query("select partition, next_offset from checkpoint", row -> {
                positions.put(row.getInt("partition"), row.getLong("next_offset"));
            });
            return positions;
        }

        private Set<UUID> parked() {
            return new HashSet<>(jdbc.query(
                    "select person_id from parked_stream", (row, number) -> row.getObject("person_id", UUID.class)));
        }
    }
}
