package io.careerledger.embedded;

import static org.apache.kafka.clients.consumer.ConsumerConfig.AUTO_OFFSET_RESET_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BOOTSTRAP_SERVERS_CONFIG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    private static final TopicPartition FACTS = new TopicPartition("facts", 0);

    @TempDir
    Path home;

    @Test
    void keptBrokerHoldsItsRecordsAndItsIdentityBetweenStarts() throws Exception {
        String cluster;
        try (EmbeddedBroker broker = EmbeddedBroker.kept(home, 0)) {
            createFacts(broker);
            send(broker, "first");
            cluster = clusterId(broker);
        }
        try (EmbeddedBroker broker = EmbeddedBroker.kept(home, 0)) {
            send(broker, "second");
            assertThat(read(broker, 2)).containsExactly("first", "second");
            assertThat(clusterId(broker)).isEqualTo(cluster);
        }
    }

    @Test
    void keptBrokerFlushesEveryAppend() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.kept(home, 0)) {
            assertThat(brokerSetting(broker, "log.flush.interval.messages")).isEqualTo("1");
        }
    }

    @Test
    void refusesADirectoryThatIsInUse() {
        try (EmbeddedBroker broker = EmbeddedBroker.kept(home, 0)) {
            assertThatThrownBy(() -> EmbeddedBroker.kept(home, 0))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("in use by another process");
            assertThat(LoopbackPort.isFree(broker.port())).isFalse();
        }
    }

    @Test
    void refusesAPortThatIsInUse() {
        try (EmbeddedBroker other = EmbeddedBroker.temporary()) {
            assertThatThrownBy(() -> EmbeddedBroker.kept(home, other.port()))
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("another process has the port");
        }
    }

    @Test
    void temporaryBrokerLeavesNothingBehind() throws Exception {
        Path data;
        try (EmbeddedBroker broker = EmbeddedBroker.temporary()) {
            data = Path.of(brokerSetting(broker, "log.dirs"));
            assertThat(data).exists();
        }
        assertThat(data.getParent()).doesNotExist();
    }

    private static void createFacts(EmbeddedBroker broker) throws ExecutionException, InterruptedException {
        try (Admin admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic("facts", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static String clusterId(EmbeddedBroker broker) throws ExecutionException, InterruptedException {
        try (Admin admin = admin(broker)) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static String brokerSetting(EmbeddedBroker broker, String name)
            throws ExecutionException, InterruptedException {
        ConfigResource node = new ConfigResource(ConfigResource.Type.BROKER, "1");
        try (Admin admin = admin(broker)) {
            return admin.describeConfigs(List.of(node))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next()
                    .get(name)
                    .value();
        }
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of(BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()));
    }

    private static void send(EmbeddedBroker broker, String value) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("facts", value)).get();
        }
    }

    private static List<String> read(EmbeddedBroker broker, int count) {
        Map<String, Object> settings =
                Map.of(BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers(), AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(FACTS));
            List<String> values = new ArrayList<>();
            for (int polls = 0; values.size() < count && polls < 100; polls++) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }
}
