package io.careerledger.command.dispatch;

import static io.careerledger.command.dispatch.Sending.outcome;
import static io.careerledger.command.dispatch.Sending.person;
import static io.careerledger.command.dispatch.Sending.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An instance whose clock is behind goes on, and records nothing in the past that is closed. */
class ClosedPastTest {

    private static final Instant NOW = MovableClock.START.truncatedTo(ChronoUnit.MICROS);
    private static final Instant CLOSED = NOW.plus(Duration.ofMinutes(10));

    private final Instance ledger = Instance.onFreshDatabase();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aClockThatIsBehindTellsTheTimeAfterTheWatermark() {
        UUID ada = person(ledger);
        ledger.sql()
                .sql("update watermark set recorded_up_to = ?")
                .param(OffsetDateTime.ofInstant(CLOSED, ZoneOffset.UTC))
                .update();
        send(ledger, outcome(ada, UUID.randomUUID()));
        ledger.clock().move(Duration.ofSeconds(1));
        send(ledger, outcome(ada, UUID.randomUUID()));
        ledger.clock().move(Duration.ofMinutes(20));
        send(ledger, outcome(ada, UUID.randomUUID()));

        assertThat(ledger.events(ada.toString()))
                .extracting(DomainEventMessage::getTimestamp)
                .containsExactly(
                        NOW,
                        CLOSED.plus(1, ChronoUnit.MICROS),
                        CLOSED.plus(1, ChronoUnit.MICROS),
                        NOW.plus(Duration.ofSeconds(1)).plus(Duration.ofMinutes(20)));
    }
}
