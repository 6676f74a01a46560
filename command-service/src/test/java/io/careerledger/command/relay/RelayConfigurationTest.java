package io.careerledger.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.careerledger.command.LedgerDatabases;
import io.careerledger.embedded.DatabaseAccess;
import io.careerledger.servers.SharedServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The relay as the application runs it. */
class RelayConfigurationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DatabaseAccess ledger = LedgerDatabases.fresh();
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, KafkaAutoConfiguration.class))
            .withUserConfiguration(RelayConfiguration.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withPropertyValues(
                    "spring.datasource.url=" + ledger.url(),
                    "spring.datasource.username=ledger_app",
                    "spring.kafka.bootstrap-servers=" + SharedServers.broker().bootstrapServers());

    @Test
    void leadsWhileTheApplicationRunsAndStopsWithIt() {
        application.run(context -> {
            RelayHealth health = context.getBean(RelayHealth.class);
            await().atMost(PATIENCE).until(() -> RelayFixture.leading(context.getBean(Relay.class)) != null);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            assertThat(health.health().getDetails()).containsEntry("relay", "leading");

            context.getSourceApplicationContext().stop();
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.health().getDetails()).containsEntry("relay", "stopped");
        });
    }

    @Test
    void saysHowFarBehindItIs() {
        application.run(context -> {
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            context.getBean(RelayLag.class).bindTo(registry);
            assertThat(registry.get("ledger.relay.lag").gauge().value()).isZero();
        });
    }

    @Test
    void isSwitchedOffByAProperty() {
        application
                .withPropertyValues("ledger.relay.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Relay.class));
    }
}
