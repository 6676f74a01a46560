package io.careerledger.query.replay.run;

import io.careerledger.events.wire.EventCodec;
import io.careerledger.query.projection.ProjectionSettings;
import io.careerledger.query.projection.database.DatabaseLogins;
import io.careerledger.query.projection.database.ServiceDatabase;
import io.careerledger.query.projection.precedence.Precedence;
import io.careerledger.query.projection.settled.WatermarkTopic;
import io.careerledger.query.projection.status.TopicEnds;
import io.careerledger.query.projection.topic.TopicConsumers;
import io.careerledger.query.replay.job.Bell;
import io.careerledger.query.replay.job.ReplayBoard;
import io.careerledger.query.replay.job.ReplaySettings;
import io.careerledger.query.replay.job.ReplayTables;
import io.careerledger.query.replay.job.Replays;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what takes, runs and shows replays. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReplaySettings.class)
class ReplayConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    ReplayTables replayTables(DatabaseLogins logins) {
        return ReplayTables.migrated(logins.owner());
    }

    @Bean
    Bell replayBell() {
        return new Bell();
    }

    @Bean
    Replays replays(ServiceDatabase database, Clock clock, ReplaySettings settings, Bell bell, ReplayTables tables) {
        return new Replays(database.jdbc(), database.transactions(), clock, settings.queued(), bell::ring);
    }

    @Bean
    ReplayTopics replayTopics(
            ProjectionSettings projection,
            ReplaySettings settings,
            KafkaProperties kafka,
            TopicEnds eventEnds,
            WatermarkTopic watermarks) {
        return new ReplayTopics(
                projection.eventsTopic(),
                projection.laddersTopic(),
                eventEnds,
                new TopicEnds(projection.laddersTopic(), kafka.buildAdminProperties()),
                watermarks,
                TopicConsumers.of(kafka),
                settings);
    }

    @Bean
    Careers careers(ReplayTopics topics, EventCodec codec) {
        return new Careers(topics, codec);
    }

    @Bean
    ReplayRunner replayRunner(
            ServiceDatabase database,
            Clock clock,
            DatabaseLogins logins,
            ReplaySettings settings,
            Careers careers,
            Bell bell,
            Precedence projection,
            ReplayTables tables) {
        ReplayBoard board = new ReplayBoard(database.jdbc(), database.transactions(), clock);
        Deference deference = new Deference(projection, settings.besideProjection(), settings.projectionPatience());
        ReplayWork work = new ReplayWork(careers, logins.projector(), settings, deference, clock);
        return new ReplayRunner(board, work, settings, bell);
    }
}
