package io.careerledger.command.relay;

import io.careerledger.events.wire.Topics;
import io.careerledger.events.wire.Watermark;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the past and tells readers, one watermark at a time. First the store refuses facts of that past; then all writers
 * that may not have noticed are waited for; then the last place is noted; and when the relay has got there, everything
 * recorded up to the watermark stands below where the topics end. The full argument is in docs/adr/0012.
 */
final class Watermarks {

    /** How far the next watermark has come. */
    private sealed interface Stage {

        /** None is under way. */
        record Idle() implements Stage {}

        /** The store refuses what is earlier, and these may have asked it before. */
        record Closing(Instant recordedUpTo, Writers writers) implements Stage {}

        /** Nothing will be added, and what there is ends here. */
        record Closed(Instant recordedUpTo, long lastPlace) implements Stage {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(Watermarks.class);
    private static final Duration MOST_PAUSE = Duration.ofMinutes(10);

    private final LeaderSession session;
    private final Publisher publisher;
    private final TopicEnds ends;
    private final RelayProperties settings;
    private final Clock clock;
    private Instant begunAt;
    private Duration pause;
    private Stage stage = new Stage.Idle();
    private @Nullable Instant published;

    Watermarks(LeaderSession session, Publisher publisher, TopicEnds ends, RelayProperties settings, Clock clock) {
        this.session = session;
        this.publisher = publisher;
        this.ends = ends;
        this.settings = settings;
        this.clock = clock;
        this.begunAt = clock.instant();
        this.pause = settings.watermarkEvery();
    }

    /** The last one published in this session; null before the first. */
    @Nullable
    Instant published() {
        return published;
    }

    /**
     * Takes the next one as far as it goes without waiting. When Kafka does not take it, or does not say where its topics
     * end, it is given up: facts are not held up for it, the less the longer that lasts.
     */
    void advance() throws InterruptedException {
        try {
            proceed();
        } catch (PublishingFailed e) {
            pause = pause.multipliedBy(2).compareTo(MOST_PAUSE) < 0 ? pause.multipliedBy(2) : MOST_PAUSE;
            stage = new Stage.Idle();
            LOG.warn("no watermark for {} s: {}", pause.toSeconds(), e.getMessage());
        }
    }

    private void proceed() throws InterruptedException {
        Stage before;
        do {
            before = stage;
            stage = next(before);
        } while (!stage.equals(before) && !(stage instanceof Stage.Idle));
    }

    private Stage next(Stage present) throws InterruptedException {
        return switch (present) {
            case Stage.Idle idle -> isDue() ? close() : idle;
            case Stage.Closing closing -> closed(closing);
            case Stage.Closed closed -> {
                if (session.position() < closed.lastPlace()) {
                    yield closed;
                }
                publish(closed.recordedUpTo());
                yield new Stage.Idle();
            }
        };
    }

    /** Also when the clock was set back: what stands is never lowered by that. */
    private boolean isDue() {
        Duration since = Duration.between(begunAt, clock.instant()).abs();
        return since.compareTo(pause) >= 0;
    }

    private Stage close() {
        begunAt = clock.instant();
        Instant wanted = begunAt.minus(settings.watermarkMargin()).truncatedTo(ChronoUnit.MICROS);
        Instant stands = session.raiseWatermark(wanted);
        return new Stage.Closing(stands, new Writers(session.writers()));
    }

    private Stage closed(Stage.Closing closing) {
        // Writers first, the place second: what they committed is seen by every statement after their end.
        return closing.writers().areGone(session.writers())
                ? new Stage.Closed(closing.recordedUpTo(), session.lastPlace())
                : closing;
    }

    private void publish(Instant recordedUpTo) throws InterruptedException {
        Watermark watermark = ends.watermark(recordedUpTo);
        publisher.publish(
                List.of(new ProducerRecord<>(Topics.CAREER_WATERMARKS, 0, watermark.key(), watermark.encode())));
        published = recordedUpTo;
        pause = settings.watermarkEvery();
    }
}
