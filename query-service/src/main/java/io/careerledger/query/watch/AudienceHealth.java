package io.careerledger.query.watch;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows that nobody looks for what has moved any more; an instance in that state wants to be restarted. */
@Component
class AudienceHealth implements HealthIndicator {

    private final Audience audience;

    AudienceHealth(Audience audience) {
        this.audience = audience;
    }

    @Override
    public Health health() {
        return (audience.hasFailed() ? Health.down() : Health.up())
                .withDetail("listeners", audience.size())
                .build();
    }
}
