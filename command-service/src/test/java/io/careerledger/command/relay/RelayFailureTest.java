package io.careerledger.command.relay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.careerledger.command.LedgerDatabases;
import io.careerledger.servers.SharedServers;
import io.careerledger.servers.TestBroker;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Dead leaders, deposed leaders, and servers that go away. */
class RelayFailureTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RelayFixture ledger = new RelayFixture();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void ofTwoRelaysOneLeadsAndTheOtherTakesOverWhenItDies() throws SQLException {
        Relay first = ledger.startRelay();
        RelayFixture.awaitLeading(first);
        Relay second = ledger.startRelay();
        await().atMost(PATIENCE).until(() -> second.status() instanceof RelayStatus.Following);
        ledger.commit(ledger.stream("a"), 0);
        ledger.awaitPublished(1);
        assertThat(second.status()).isInstanceOf(RelayStatus.Following.class);

        first.stop();
        await().atMost(PATIENCE).until(() -> second.status() instanceof RelayStatus.Leading);
        ledger.commit(ledger.stream("a"), 1);
        ledger.awaitPublished(2);
        assertThat(ledger.published()).extracting(Written::sequence).containsExactly(0L, 1L);
    }

    @Test
    void repeatsAndLosesNothingWhenKilledBetweenSendAndStore() throws SQLException {
        AtomicInteger kills = new AtomicInteger(3);
        for (int n = 0; n < 10; n++) {
            ledger.commit(ledger.stream("a"), n);
        }
        ledger.startRelay(publisher -> messages -> {
            publisher.publish(messages);
            if (kills.getAndDecrement() > 0) {
                ledger.killLeadersSession();
            }
        });
        await().atMost(PATIENCE).until(() -> ledger.storedPosition() == 10);
        assertThat(ledger.published()).hasSize(40);
        assertThat(RelayFixture.firsts(ledger.published()))
                .extracting(Written::sequence)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void aDeposedLeaderCannotMoveThePosition() throws SQLException {
        ledger.commit(ledger.stream("a"), 0);
        try (LeaderSession old = LeaderSession.open(ledger.applicationConnections(), RelayFixture.SETTINGS)) {
            assertThat(old.tryLead()).isTrue();
            assertThat(old.read().end()).isEqualTo(1);
            ledger.asOwner().update("update relay_position set epoch = epoch + 1");
            assertThatThrownBy(() -> old.moveTo(1)).isInstanceOf(Deposed.class);
            assertThat(ledger.storedPosition()).isZero();
        }
    }

    @Test
    void onlyOneSessionLeads() throws SQLException {
        try (LeaderSession first = LeaderSession.open(ledger.applicationConnections(), RelayFixture.SETTINGS);
                LeaderSession second = LeaderSession.open(ledger.applicationConnections(), RelayFixture.SETTINGS)) {
            assertThat(first.tryLead()).isTrue();
            assertThat(second.tryLead()).isFalse();
            ledger.killLeadersSession();
            await().atMost(PATIENCE).until(second::tryLead);
            assertThat(second.epoch()).isEqualTo(first.epoch() + 1);
        }
    }

    @Test
    void leadsAgainAfterItsConnectionBroke() throws SQLException {
        Relay relay = ledger.startRelay();
        long epoch = RelayFixture.awaitLeading(relay).epoch();
        ledger.killLeadersSession();
        ledger.commit(ledger.stream("a"), 0);
        ledger.awaitPublished(1);
        assertThat(RelayFixture.awaitLeading(relay).epoch()).isGreaterThan(epoch);
    }

    @Test
    void waitsForABrokerThatIsAwayAndGoesOnWhenItIsBack() throws SQLException {
        try (TestBroker broker = SharedServers.brokerOfItsOwn();
                RelayFixture own = new RelayFixture(LedgerDatabases.fresh(), broker.bootstrapServers())) {
            Relay relay = own.startRelay();
            own.commit(own.stream("a"), 0);
            own.awaitPublished(1);
            broker.stop();
            for (int n = 1; n < 30; n++) {
                own.commit(own.stream("a"), n);
            }
            await().atMost(PATIENCE).until(() -> relay.status() instanceof RelayStatus.Failing);
            broker.start();
            own.awaitPublished(30);
            own.assertAllIsPublishedInOrder();
            await().atMost(PATIENCE).until(() -> own.storedPosition() == 30);
        }
    }

    @Test
    void makesTopicsThatKeepEverythingAndRefusesOthers() throws Exception {
        try (TestBroker broker = SharedServers.brokerOfItsOwn();
                Admin admin = Admin.create(connection(broker))) {
            Map<String, Object> kafka = connection(broker);
            new RelayTopics(kafka).ensure();
            new RelayTopics(kafka).ensure();
            var topics = admin.describeTopics(List.of("career.events", "career.ladders"))
                    .allTopicNames()
                    .get();
            assertThat(requireNonNull(topics.get("career.events")).partitions()).hasSize(12);
            assertThat(requireNonNull(topics.get("career.ladders")).partitions())
                    .hasSize(1);

            var settings = new ConfigResource(ConfigResource.Type.TOPIC, "career.events");
            assertThat(requireNonNull(admin.describeConfigs(List.of(settings))
                                    .all()
                                    .get()
                                    .get(settings))
                            .get("retention.ms")
                            .value())
                    .isEqualTo("-1");

            admin.deleteTopics(List.of("career.events")).all().get();
            await().atMost(PATIENCE)
                    .until(() -> !admin.listTopics().names().get().contains("career.events"));
            admin.createTopics(List.of(new NewTopic("career.events", 3, (short) 1)))
                    .all()
                    .get();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThatThrownBy(() -> new RelayTopics(kafka).ensure())
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("3 partitions"));
        }
    }

    private static Map<String, Object> connection(TestBroker broker) {
        return Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
    }
}
