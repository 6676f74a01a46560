package io.careerledger.command.relay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.command.LedgerDatabases;
import io.careerledger.command.dispatch.MovableClock;
import io.careerledger.command.store.StoreFixture;
import io.careerledger.embedded.DatabaseAccess;
import io.careerledger.events.CareerEvent.PersonLeft;
import io.careerledger.events.LadderEvent;
import io.careerledger.events.ServiceUser;
import io.careerledger.events.wire.EventCodec;
import io.careerledger.events.wire.Topics;
import io.careerledger.events.wire.Watermark;
import io.careerledger.servers.SharedServers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A store of its own for one test, relays for it, and what is on the topic of it. */
final class RelayFixture implements AutoCloseable {

    static final RelayProperties SETTINGS = new RelayProperties(
            50,
            100_000,
            Duration.ofMillis(200),
            Duration.ofMillis(5),
            Duration.ofMillis(20),
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMillis(20),
            Duration.ofMillis(200));

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final EventCodec CODEC = new EventCodec();

    /** In every stream id of this test, so that tests can share the topics. */
    final String test = UUID.randomUUID().toString();

    /** Of every relay of this fixture; while it stands no watermark is due. */
    final MovableClock clock = new MovableClock();

    private final DatabaseAccess owner;
    private final String bootstrapServers;
    private final TopicReader topics;
    private final List<RelayLifecycle> lifecycles = new ArrayList<>();
    private final List<KafkaPublisher> publishers = new ArrayList<>();
    private final List<Watermark> watermarks = new CopyOnWriteArrayList<>();

    RelayFixture() {
        this(LedgerDatabases.fresh(), SharedServers.broker().bootstrapServers());
    }

    RelayFixture(DatabaseAccess owner, String bootstrapServers) {
        this.owner = owner;
        this.bootstrapServers = bootstrapServers;
        this.topics = new TopicReader(bootstrapServers);
    }

    /** A stream of the one-partition topic, on which the order of all streams is seen. */
    String stream(String name) {
        return LadderEvent.streamIdOf(name + "-" + test);
    }

    Relay startRelay() {
        return startRelay(publisher -> publisher);
    }

    Relay startRelay(UnaryOperator<Publisher> around) {
        return startRelay(around, clock);
    }

    Relay startRelay(UnaryOperator<Publisher> around, Clock time) {
        Map<String, Object> kafka = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        KafkaPublisher publisher = new KafkaPublisher(kafka, SETTINGS.sendTimeout());
        Relay relay = new Relay(
                applicationConnections(), new RelayTopics(kafka), around.apply(noting(publisher)), SETTINGS, time);
        RelayLifecycle lifecycle = new RelayLifecycle(relay);
        publishers.add(publisher);
        lifecycles.add(lifecycle);
        lifecycle.start();
        return relay;
    }

    private Publisher noting(Publisher publisher) {
        return messages -> {
            publisher.publish(messages);
            messages.stream()
                    .filter(message -> message.topic().equals(Topics.CAREER_WATERMARKS))
                    .map(message -> Watermark.decode(message.value()))
                    .forEach(watermarks::add);
        };
    }

    /** What relays of this fixture have promised so far, once Kafka had it. */
    List<Watermark> watermarks() {
        return List.copyOf(watermarks);
    }

    Watermark awaitWatermark(int number) {
        await().atMost(PATIENCE).until(() -> watermarks.size() >= number);
        return watermarks.get(number - 1);
    }

    /** Lets time go on until there is a promise about all that is stored. */
    void awaitPromiseOfAll() {
        Instant last = instant("select max(recorded_at) from event");
        await().atMost(PATIENCE).until(() -> {
            clock.move(SETTINGS.watermarkEvery().multipliedBy(10));
            return watermarks().stream()
                    .anyMatch(watermark -> !watermark.recordedUpTo().isBefore(last));
        });
    }

    /** Up to when the store refuses facts; the epoch before the first time. */
    Instant closedUpTo() {
        return instant("select greatest(recorded_up_to, 'epoch') from watermark");
    }

    private Instant instant(String sql) {
        return requireNonNull(asOwner().queryForObject(sql, OffsetDateTime.class))
                .toInstant();
    }

    /** The store as command-service appends to it. */
    StoreFixture store() {
        return StoreFixture.in(owner);
    }

    /** Checks every promise against what is stored: a copy of all that it speaks of stands below its ends. */
    void assertPromisesAreKept() {
        Map<UUID, Instant> recorded = recorded();
        Map<UUID, ConsumerRecord<String, byte[]>> first = new HashMap<>();
        topics.records().forEach(found -> first.putIfAbsent(TopicReader.eventId(found), found));
        for (Watermark watermark : watermarks()) {
            List<UUID> missing = recorded.entrySet().stream()
                    .filter(event -> !event.getValue().isAfter(watermark.recordedUpTo()))
                    .map(Map.Entry::getKey)
                    .filter(eventId -> !isBelow(first.get(eventId), watermark))
                    .toList();
            assertThat(missing).as("not below %s", watermark).isEmpty();
        }
    }

    private Map<UUID, Instant> recorded() {
        Map<UUID, Instant> recorded = new HashMap<>();
        asOwner().query("select event_id, recorded_at from event", row -> {
            recorded.put(
                    row.getObject(1, UUID.class),
                    row.getObject(2, OffsetDateTime.class).toInstant());
        });
        return recorded;
    }

    private static boolean isBelow(@Nullable ConsumerRecord<String, byte[]> found, Watermark watermark) {
        if (found == null) {
            return false;
        }
        Watermark.Ends ends = found.topic().equals(Topics.CAREER_LADDERS) ? watermark.ladders() : watermark.events();
        return found.offset() < ends.offsets().get(found.partition());
    }

    void stopRelays() {
        lifecycles.forEach(RelayLifecycle::stop);
        lifecycles.clear();
    }

    DataSource applicationConnections() {
        return new DatabaseAccess(owner.url(), "ledger_app", "").dataSource();
    }

    DataSource ownersConnections() {
        return owner.dataSource();
    }

    JdbcTemplate asOwner() {
        return new JdbcTemplate(ownersConnections());
    }

    /** A transaction of its own, for the test to end. */
    Connection begin() throws SQLException {
        Connection connection = applicationConnections().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    void commit(String stream, long sequence) throws SQLException {
        commit(stream, sequence, Instant.parse("2024-03-01T12:00:00Z"));
    }

    void commit(String stream, long sequence, Instant recordedAt) throws SQLException {
        try (Connection connection = applicationConnections().getConnection()) {
            append(connection, stream, sequence, recordedAt);
        }
    }

    /** Takes a place in the store and leaves it empty. */
    void rollBackOne() throws SQLException {
        try (Connection connection = begin()) {
            append(connection, stream("never"), 0);
            connection.rollback();
        }
    }

    static void append(Connection connection, String stream, long sequence) throws SQLException {
        append(connection, stream, sequence, Instant.parse("2024-03-01T12:00:00Z"));
    }

    static void append(Connection connection, String stream, long sequence, Instant recordedAt) throws SQLException {
        String sql = "insert into event (stream_id, sequence_number, event_id, type, revision, recorded_at, actor_id,"
                + " payload) values (?, ?, gen_random_uuid(), 'career.person-left', 1, ?::timestamptz, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, stream);
            insert.setLong(2, sequence);
            insert.setString(3, recordedAt.toString());
            insert.setObject(4, ServiceUser.HR.id());
            insert.setBytes(5, CODEC.encode(new PersonLeft(ServiceUser.HR.id(), null, LocalDate.EPOCH)));
            insert.executeUpdate();
        }
    }

    /** Facts on the topic, repeats included. */
    List<Written> published() {
        return topics.all(test);
    }

    List<Written> stored() {
        return asOwner()
                .query(
                        "select global_index, stream_id, sequence_number from event order by global_index",
                        (row, n) -> new Written(-1, row.getLong(1), row.getString(2), row.getLong(3)))
                .stream()
                .filter(written -> written.isOf(test))
                .toList();
    }

    /** What a reader that drops what it has makes of {@code published}: the first of each place. */
    static List<Written> firsts(List<Written> published) {
        Map<Long, Written> firsts = new LinkedHashMap<>();
        published.forEach(written -> firsts.putIfAbsent(written.place(), written));
        return List.copyOf(firsts.values());
    }

    /** Waits until all that is stored is published, and checks that nothing is missing, foreign or out of order. */
    void assertAllIsPublishedInOrder() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(firsts(published()))
                        .extracting(Written::withoutPartition)
                        .containsExactlyInAnyOrderElementsOf(stored()));
        Map<Integer, List<Long>> placesByPartition = firsts(published()).stream()
                .collect(Collectors.groupingBy(
                        Written::partition, Collectors.mapping(Written::place, Collectors.toList())));
        assertThat(placesByPartition.values())
                .allSatisfy(places -> assertThat(places).isSorted());
    }

    void awaitPublished(int facts) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(firsts(published())).hasSize(facts));
    }

    static RelayStatus.Leading awaitLeading(Relay relay) {
        await().atMost(PATIENCE).until(() -> leading(relay) != null);
        return (RelayStatus.Leading) relay.status();
    }

    static void awaitWaitingForWriters(Relay relay) {
        await().atMost(PATIENCE).until(() -> {
            RelayStatus.Leading leading = leading(relay);
            return leading != null && leading.waitingForWriters();
        });
    }

    static RelayStatus.@Nullable Leading leading(Relay relay) {
        return relay.status() instanceof RelayStatus.Leading leading ? leading : null;
    }

    /** Ends the leader's session on the server, as when its machine dies. */
    void killLeadersSession() {
        asOwner()
                .queryForList(
                        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and"
                                + " database = (select oid from pg_database where datname = current_database())",
                        Boolean.class);
    }

    long storedPosition() {
        return requireNonNull(asOwner().queryForObject("select global_index from relay_position", Long.class));
    }

    @Override
    public void close() {
        stopRelays();
        publishers.forEach(KafkaPublisher::close);
    }
}
