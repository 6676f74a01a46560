package io.careerledger.query.replay.reconcile;

import io.careerledger.query.projection.read.Ladders;
import io.careerledger.query.projection.table.StaleTable;
import io.careerledger.query.replay.job.ReplayCut;
import io.careerledger.query.replay.reconcile.Reconciliation.Difference;
import io.careerledger.query.replay.run.Careers;
import io.careerledger.query.replay.run.Halt;
import io.careerledger.readiness.ladder.LadderCatalog;
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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares every readiness row that is of today with the baseline of a replay up to exactly where the live tables stand.
 *
 * <p>Partition by partition: what is stored of one is read in a snapshot of its own, four statements long, and the topic after
 * that, so that nothing is held while it is read. Of one partition all histories are in memory at a time.
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
    private final TransactionTemplate snapshot;

    Reconciler(
            NamedParameterJdbcOperations jdbc,
            PlatformTransactionManager transactions,
            Careers careers,
            Ladders ladders,
            Clock clock) {
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        this.careers = careers;
        this.ladders = ladders;
        this.clock = clock;
    }

    /** Compares. Empty while the broker does not say where the topics end. */
    Optional<Reconciliation> reconcile() {
        ReplayCut now = careers.cut(null);
        return now == null ? Optional.empty() : Optional.of(new Run(now).run());
    }

    /**
     * What is stored of a partition, all as of one moment.
     *
     * @param position behind the last record that is in it
     * @param rows of today, by person; who is compared is taken out
     * @param aged whose rows are of another day or ladder version, or are still to come
     */
    private record Stored(
            long position, Map<UUID, Map<String, @Nullable Object>> rows, Set<UUID> aged, Set<UUID> parked) {}

    /** One comparison under way. */
    private final class Run {

        private final Instant begun = clock.instant();
        private final LocalDate today = LocalDate.ofInstant(begun, ZoneOffset.UTC);
        private final SortedMap<Integer, Long> position = new TreeMap<>();
        private final SortedSet<UUID> parked = new TreeSet<>();
        private final List<Difference> differences = new ArrayList<>();
        private final ReplayCut now;
        private long people;
        private long different;
        private long stale;

        Run(ReplayCut now) {
            this.now = now;
        }

        Reconciliation run() {
            for (int partition = 0; partition < now.ends().size(); partition++) {
                compare(partition);
            }
            return new Reconciliation(
                    today,
                    people,
                    people - different,
                    different,
                    differences,
                    stale,
                    parked.stream().limit(Reconciliation.MOST).toList(),
                    position,
                    Duration.between(begun, clock.instant()).toMillis());
        }

        private void compare(int partition) {
            LadderCatalog catalog = ladders.catalog();
            Stored stored = Objects.requireNonNull(snapshot.execute(status -> stored(partition, catalog)));
            position.put(partition, stored.position());
            parked.addAll(stored.parked());
            stale += stored.aged().size();
            ReplayQuestion question = new ReplayQuestion(today, catalog, null, List.of());
            PersonReplay baseline = new PersonReplay(question);
            careers.read(
                    upTo(partition, stored.position()),
                    partition,
                    null,
                    personId -> !stored.parked().contains(personId)
                            && !stored.aged().contains(personId),
                    new Halt(),
                    (records, events) -> {},
                    person -> compare(person, question, baseline, stored.rows()));
            stored.rows().keySet().removeAll(stored.parked());
            stored.rows().forEach((personId, row) -> tell(personId, Map.of("person", "stored"), Map.of()));
        }

        private ReplayCut upTo(int partition, long position) {
            List<Long> ends = new ArrayList<>(now.ends());
            ends.set(partition, position);
            return new ReplayCut(now.topicId(), ends, now.laddersTopicId(), now.laddersEnd());
        }

        private Stored stored(int partition, LadderCatalog catalog) {
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
            return new Stored(position(parameters), rows, aged, parked(parameters));
        }

        private long position(Map<String, Object> parameters) {
            return jdbc
                    .queryForList(
                            "select next_offset from checkpoint where partition = :partition", parameters, Long.class)
                    .stream()
                    .findFirst()
                    .orElse(0L);
        }

        private Set<UUID> parked(Map<String, Object> parameters) {
            return new HashSet<>(jdbc.queryForList(
                    "select person_id from parked_stream where partition = :partition", parameters, UUID.class));
        }

        private void compare(
                PersonFold person,
                ReplayQuestion question,
                PersonReplay baseline,
                Map<UUID, Map<String, @Nullable Object>> rows) {
            UUID personId = person.history().personId();
            Map<String, @Nullable Object> live = rows.remove(personId);
            boolean included = question.includes(person.history());
            if (live == null && included) {
                tell(personId, Map.of(), Map.of("person", "employed"));
            } else if (live != null && !included) {
                tell(personId, Map.of("person", "stored"), Map.of());
            } else if (live != null) {
                tell(personId, live, ReadinessFields.replayed(baseline.answer(person)));
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
    }
}
