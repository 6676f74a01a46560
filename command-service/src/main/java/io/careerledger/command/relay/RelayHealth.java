package io.careerledger.command.relay;

import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells operators what the relay is doing; writing goes on without it, so readiness does not depend on it. */
final class RelayHealth implements HealthIndicator {

    private final Relay relay;

    RelayHealth(Relay relay) {
        this.relay = relay;
    }

    @Override
    public Health health() {
        return switch (relay.status()) {
            case RelayStatus.Stopped() ->
                Health.down().withDetail("relay", "stopped").build();
            case RelayStatus.Following() ->
                Health.up().withDetail("relay", "following").build();
            case RelayStatus.Leading(long epoch, long position, boolean waiting, Instant watermark) ->
                Health.up()
                        .withDetail("relay", "leading")
                        .withDetail("epoch", epoch)
                        .withDetail("position", position)
                        .withDetail("waitingForWriters", waiting)
                        .withDetail("watermark", watermark == null ? "none yet" : watermark.toString())
                        .build();
            case RelayStatus.Failing(String reason) ->
                Health.down()
                        .withDetail("relay", "failing")
                        .withDetail("reason", reason)
                        .build();
        };
    }
}
