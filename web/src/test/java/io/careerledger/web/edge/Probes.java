package io.careerledger.web.edge;

import io.careerledger.web.issuer.LocalIssuer;
import io.careerledger.web.issuer.LocalPositions;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Starts probe services. */
final class Probes {

    private Probes() {}

    static ServletWebServerApplicationContext start(String issuer) {
        return start(issuer, ProbeService.CLOCK);
    }

    static ServletWebServerApplicationContext start(String issuer, Clock clock, String... settings) {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(ProbeService.class)
                .initializers(empty -> empty.getBeanFactory().registerSingleton("clock", clock))
                .properties(settings)
                .properties(
                        "server.port=0",
                        "server.address=127.0.0.1",
                        "career.issuer=" + issuer,
                        "career.position-key=" + LocalPositions.SECRET,
                        "career.audience=" + LocalIssuer.AUDIENCE,
                        "career.openapi=classpath:probe-openapi.yaml",
                        "management.endpoint.health.probes.enabled=true")
                .run();
    }

    static int port(ServletWebServerApplicationContext service) {
        return Objects.requireNonNull(service.getWebServer()).getPort();
    }
}
