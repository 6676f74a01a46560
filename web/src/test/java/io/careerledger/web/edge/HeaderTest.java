package io.careerledger.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.events.ServiceUser;
import io.careerledger.web.issuer.LocalIssuer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** What browsers and logs keep, over HTTP. */
@ExtendWith(OutputCaptureExtension.class)
class HeaderTest {

    private static LocalIssuer issuer;
    private static ServletWebServerApplicationContext service;
    private static ProbeClient client;

    @BeforeAll
    static void start() {
        issuer = LocalIssuer.start(ProbeService.CLOCK);
        service = Probes.start(issuer.url());
        client = new ProbeClient(Probes.port(service), issuer.tokenOf(ServiceUser.HR));
    }

    @AfterAll
    static void stop() {
        client.close();
        service.close();
        issuer.close();
    }

    @Test
    void nothingPersonalIsKept() {
        assertThat(header("/v1/caller", "Cache-Control")).isEqualTo("no-store");
        assertThat(header("/v1/nothing", "Cache-Control")).isEqualTo("no-store");
        assertThat(header("/v1/failures/other", "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void laddersAreKeptAndAskedForAgain() {
        assertThat(header("/v1/ladders", "Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void answersLoadNothingAndStandInNobodysPage() {
        assertThat(header("/v1/caller", "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(header("/v1/caller", "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header("/v1/caller", "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header("/v1/caller", "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header("/swagger-ui/index.html", "Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'");
    }

    @Test
    void writesNoSearchTermIntoTheLogEvenOfAFailure(CapturedOutput output) {
        client.get("/v1/failures/other?q=Amara-Okafor");
        client.get("/v1/failures/pool?q=Amara-Okafor");
        client.get("/v1/numbers/x?unit=m&q=Amara-Okafor");
        assertThat(output.getAll()).contains("Unexpected failure").doesNotContain("Amara-Okafor");
    }

    private static String header(String path, String name) {
        HttpResponse<String> answer = client.get(path);
        return answer.headers().firstValue(name).orElse("");
    }
}
