package io.careerledger.web.edge;

import io.careerledger.web.HttpEdge;
import io.careerledger.web.json.StrictJson;
import io.careerledger.web.schema.BodySchemas;
import io.careerledger.web.token.Caller;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service on the edge: it answers, validates, and fails in every way that a service can. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({HttpEdge.class, ProbeService.Probe.class})
class ProbeService {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return CLOCK;
    }

    @RestController
    static class Probe {

        private final BodySchemas schemas;

        Probe(BodySchemas schemas) {
            this.schemas = schemas;
        }

        @GetMapping("/v1/caller")
        Caller caller(Caller caller) {
            return caller;
        }

        @GetMapping("/v1/numbers/{number}")
        Map<String, Object> number(@PathVariable int number, @RequestParam String unit) {
            return Map.of("number", number, "unit", unit);
        }

        @PostMapping(path = "/v1/probes", consumes = MediaType.APPLICATION_JSON_VALUE)
        String probe(@RequestBody byte[] body) {
            return schemas.named("Probe").check(StrictJson.read(body)).toString();
        }

        @PostMapping("/v1/streams")
        int stream(@RequestBody byte[] body) {
            return body.length;
        }

        @GetMapping("/v1/failures/{kind}")
        void fail(@PathVariable String kind) {
            throw switch (kind) {
                case "pool" -> new IllegalStateException(new SQLTransientConnectionException("no connection: secret"));
                case "lost" -> new IllegalStateException(new SQLException("SELECT secret", "08006"));
                case "timeout" -> new IllegalStateException(new SQLException("SELECT secret", "57014"));
                case "unique" -> new IllegalStateException(new SQLException("SELECT secret", "23505"));
                default -> new IllegalArgumentException("secret");
            };
        }
    }
}
