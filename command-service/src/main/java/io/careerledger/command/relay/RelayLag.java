package io.careerledger.command.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many places of the store are not published yet, gaps included; the same whichever instance is asked. */
final class RelayLag implements MeterBinder {

    private static final String LAG = """
            select coalesce((select max(global_index) from event), global_index) - global_index
            from relay_position where relay = 'kafka'
            """;

    private final JdbcTemplate database;

    RelayLag(JdbcTemplate database) {
        this.database = database;
    }

    long places() {
        return Objects.requireNonNull(database.queryForObject(LAG, Long.class));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ledger.relay.lag", this, RelayLag::places)
                .description("places of the event store that are not published yet")
                .register(registry);
    }
}
