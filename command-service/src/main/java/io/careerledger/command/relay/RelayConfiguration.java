package io.careerledger.command.relay;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Runs a relay in this instance, unless {@code ledger.relay.enabled} is false; of all instances' relays one leads. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "ledger.relay.enabled", matchIfMissing = true)
@EnableConfigurationProperties(RelayProperties.class)
class RelayConfiguration {

    private static final String CONNECT_WITHIN_S = "10";
    private static final String ANSWER_WITHIN_S = "60";

    @Bean(destroyMethod = "close")
    KafkaPublisher relayPublisher(KafkaProperties kafka, KafkaConnectionDetails details, RelayProperties settings) {
        return new KafkaPublisher(connection(kafka.buildProducerProperties(), details), settings.sendTimeout());
    }

    @Bean
    Relay relay(
            JdbcConnectionDetails database,
            KafkaProperties kafka,
            KafkaConnectionDetails details,
            KafkaPublisher publisher,
            RelayProperties settings,
            Clock clock) {
        RelayTopics topics = new RelayTopics(connection(kafka.buildAdminProperties(), details));
        return new Relay(connections(database), topics, publisher, settings, clock);
    }

    @Bean
    RelayLifecycle relayLifecycle(Relay relay) {
        return new RelayLifecycle(relay);
    }

    @Bean
    RelayHealth relayHealthIndicator(Relay relay) {
        return new RelayHealth(relay);
    }

    @Bean
    RelayLag relayLag(DataSource dataSource) {
        return new RelayLag(new JdbcTemplate(dataSource));
    }

    /** Plain connections: a leader keeps its one for days, which is not what a pool is for. */
    private static DataSource connections(JdbcConnectionDetails database) {
        Properties settings = new Properties();
        settings.setProperty("ApplicationName", "career-ledger-relay");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("connectTimeout", CONNECT_WITHIN_S);
        settings.setProperty("socketTimeout", ANSWER_WITHIN_S);
        settings.setProperty("logServerErrorDetail", "false");
        DriverManagerDataSource connections = new DriverManagerDataSource(database.getJdbcUrl());
        connections.setUsername(database.getUsername());
        connections.setPassword(database.getPassword());
        connections.setConnectionProperties(settings);
        return connections;
    }

    private static Map<String, Object> connection(Map<String, Object> properties, KafkaConnectionDetails details) {
        Map<String, Object> connection = new HashMap<>(properties);
        connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, details.getBootstrapServers());
        return connection;
    }
}
