package io.careerledger.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.embedded.DatabaseAccess;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class SharedServersTest {

    private static final TopicPartition FACTS = new TopicPartition("facts", 0);

    @Test
    void freshDatabasesDoNotSeeEachOther() throws SQLException {
        DatabaseAccess first = SharedServers.database().fresh();
        DatabaseAccess second = SharedServers.database().fresh();
        execute(first, "CREATE TABLE fact (answer int)");
        assertThat(answer(second, "SELECT count(*) FROM pg_tables WHERE tablename = 'fact'"))
                .isEqualTo("0");
    }

    @Test
    void copiesHoldWhatTheirTemplateHolds() throws SQLException {
        DatabaseAccess template = SharedServers.database().fresh();
        execute(template, "CREATE TABLE fact AS SELECT 42 AS answer");
        String name = template.url().substring(template.url().lastIndexOf('/') + 1);
        assertThat(answer(SharedServers.database().copyOf(name), "SELECT answer FROM fact"))
                .isEqualTo("42");
        assertThatThrownBy(() -> SharedServers.database().copyOf("x; drop database y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDatabaseIsOfTheVersionAndTheSettingsThatTestsCountOn() throws SQLException {
        DatabaseAccess access = SharedServers.database().administration();
        assertThat(answer(access, "SHOW server_version_num")).startsWith("18");
        assertThat(answer(access, "SHOW max_connections")).isEqualTo("200");
        assertThat(answer(access, "SHOW fsync")).isEqualTo("off");
        assertThat(answer(
                        access,
                        "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = 'template1'"))
                .isEqualTo("bC.UTF-8");
    }

    @Test
    void aBrokerThatIsStartedAgainIsWhereItWasAndHasWhatItHad() throws Exception {
        try (TestBroker broker = SharedServers.brokerOfItsOwn()) {
            String address = broker.bootstrapServers();
            create("facts", broker);
            send("first", broker);
            broker.stop();
            broker.start();
            send("second", broker);
            assertThat(broker.bootstrapServers()).isEqualTo(address);
            assertThat(read(2, broker)).containsExactly("first", "second");
        }
    }

    @Test
    void theBrokerMakesNoTopicsByItself() throws Exception {
        try (Admin admin = admin(SharedServers.broker())) {
            assertThat(admin.listTopics().names().get()).doesNotContain("facts");
        }
    }

    private static void create(String topic, TestBroker broker) throws ExecutionException, InterruptedException {
        try (Admin admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static Admin admin(TestBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static void send(String value, TestBroker broker) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("facts", value)).get();
        }
    }

    private static List<String> read(int count, TestBroker broker) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest");
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

    private static String answer(DatabaseAccess access, String query) throws SQLException {
        try (Connection connection = access.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = access.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
