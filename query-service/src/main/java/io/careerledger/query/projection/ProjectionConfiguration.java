package io.careerledger.query.projection;

import io.careerledger.events.wire.EventCodec;
import io.careerledger.query.projection.database.DatabaseLogins;
import io.careerledger.query.projection.database.OwnerDatabase;
import io.careerledger.query.projection.database.Reader;
import io.careerledger.query.projection.database.ServiceDatabase;
import io.careerledger.query.projection.generation.Generation;
import io.careerledger.query.projection.generation.Generations;
import io.careerledger.query.projection.generation.LiveLayout;
import io.careerledger.query.projection.ladder.LadderTopic;
import io.careerledger.query.projection.position.MinPosition;
import io.careerledger.query.projection.position.Movement;
import io.careerledger.query.projection.precedence.Precedence;
import io.careerledger.query.projection.read.CareerHistories;
import io.careerledger.query.projection.read.CareerStreams;
import io.careerledger.query.projection.read.ReadinessAtCut;
import io.careerledger.query.projection.read.SnapshotTransactions;
import io.careerledger.query.projection.settled.SettledHeader;
import io.careerledger.query.projection.settled.Settlement;
import io.careerledger.query.projection.settled.WatermarkTopic;
import io.careerledger.query.projection.status.TopicEnds;
import io.careerledger.query.projection.table.EventTable;
import io.careerledger.query.projection.topic.TopicConsumers;
import io.careerledger.web.position.PositionKey;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the projection together, and what views read from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionSettings.class)
class ProjectionConfiguration {

    private static final String VIEWS = "/v1/**";

    /** What has been waited for is applied, and whoever may not ask is turned away. */
    private static final int AFTER_VIEWER = 2;

    @Bean
    PlatformTransactionManager transactions(DataSource connections, Reader.Source readers) {
        return new SnapshotTransactions(connections, readers);
    }

    @Bean
    EventCodec eventCodec() {
        return new EventCodec();
    }

    @Bean
    EventTable eventTable(EventCodec codec) {
        return new EventTable(codec);
    }

    @Bean
    LadderTopic ladderTopic(ProjectionSettings settings, KafkaProperties kafka, EventCodec codec) {
        return new LadderTopic(settings.laddersTopic(), TopicConsumers.of(kafka)::open, codec);
    }

    @Bean
    WatermarkTopic watermarkTopic(ProjectionSettings settings, KafkaProperties kafka) {
        return new WatermarkTopic(settings.watermarksTopic(), TopicConsumers.of(kafka)::open);
    }

    @Bean
    Settlement settlement(ServiceDatabase database, WatermarkTopic watermarks, LadderTopic ladders, Clock clock) {
        return new Settlement(database.jdbc(), watermarks, ladders, clock);
    }

    @Bean
    HealthIndicator laddersHealthIndicator(LadderTopic ladders) {
        return () -> (ladders.isWhole() ? Health.up() : Health.outOfService())
                .withDetail("nextOffset", ladders.nextOffset())
                .build();
    }

    @Bean
    Movement movement() {
        return new Movement();
    }

    @Bean
    @DependsOnDatabaseInitialization
    OwnerDatabase ownerDatabase(DatabaseLogins logins) {
        return new OwnerDatabase(logins.owner());
    }

    @Bean
    Generations generations(OwnerDatabase owner, Clock clock) {
        return new Generations(owner.jdbc(), owner.transactions(), clock);
    }

    @Bean
    Precedence precedence() {
        return new Precedence();
    }

    @Bean
    LiveLayout liveLayout() {
        return new LiveLayout();
    }

    @Bean
    HealthIndicator tablesHealthIndicator(LiveLayout layout) {
        return () -> (layout.isReadable() ? Health.up() : Health.outOfService())
                .withDetail("layout", Generation.LAYOUT)
                .build();
    }

    @Bean
    TopicEnds topicEnds(ProjectionSettings settings, KafkaProperties kafka) {
        return new TopicEnds(settings.eventsTopic(), kafka.buildAdminProperties());
    }

    @Bean
    ProjectionSupervisor projectionSupervisor(
            ProjectionSettings settings,
            DatabaseLogins logins,
            KafkaProperties kafka,
            Generations generations,
            LadderTopic ladders,
            LiveLayout layout,
            Movement movement,
            Precedence precedence,
            TopicEnds topic,
            Clock clock,
            ObjectProvider<StepObserver> observers) {
        StepObserver steps = observers.getIfAvailable(() -> step -> {});
        LoopFactory loops = new LoopFactory(
                settings, logins, TopicConsumers.of(kafka).properties(), ladders, movement, precedence, clock, steps);
        return new ProjectionSupervisor(generations, loops, ladders, layout, topic::topicId);
    }

    @Bean
    CareerHistories careerHistories(JdbcTemplate jdbc, EventTable events) {
        return new CareerHistories(jdbc, events);
    }

    @Bean
    CareerStreams careerStreams(JdbcTemplate jdbc, EventTable events) {
        return new CareerStreams(jdbc, events);
    }

    @Bean
    ReadinessAtCut readinessAtCut(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            EventTable events,
            LadderTopic ladders,
            Clock clock) {
        return new ReadinessAtCut(jdbc, new TransactionTemplate(transactions), events, ladders, clock);
    }

    @Bean
    WebMvcConfigurer positions(
            ServiceDatabase database,
            LadderTopic ladders,
            LiveLayout layout,
            PositionKey positions,
            Movement movement,
            Settlement settlement,
            @Value("${projection.min-position-limit:2s}") Duration limit) {
        MinPosition interceptor = new MinPosition(database.jdbc(), positions, ladders, layout, movement, limit);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(interceptor).addPathPatterns(VIEWS).order(0);
                registry.addInterceptor(new SettledHeader(settlement))
                        .addPathPatterns(VIEWS)
                        .order(AFTER_VIEWER);
            }
        };
    }
}
