package io.careerledger.query.replay.run;

import io.careerledger.query.replay.job.Bell;
import io.careerledger.query.replay.job.ReplaySettings;
import io.careerledger.query.replay.job.ReplayTables;
import io.careerledger.query.replay.job.Replays;
import io.careerledger.query.replay.result.Results;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what takes, runs and shows replays. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReplaySettings.class)
class ReplayConfiguration {

    @Bean
    ReplayTables replayTables(DataSource connections) {
        return ReplayTables.migrated(connections);
    }

    @Bean
    Bell replayBell() {
        return new Bell();
    }

    @Bean
    Replays replays(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            ReplaySettings settings,
            Bell bell,
            ReplayTables tables) {
        return new Replays(jdbc, new TransactionTemplate(transactions), clock, settings.queued(), bell::ring);
    }

    @Bean
    Results replayResults(JdbcTemplate jdbc) {
        return new Results(jdbc);
    }
}
