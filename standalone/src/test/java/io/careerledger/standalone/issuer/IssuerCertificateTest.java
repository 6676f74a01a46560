package io.careerledger.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.embedded.LoopbackPort;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerCertificateTest {

    @TempDir
    Path home;

    @Test
    void whoeverWasGivenTheCertificateTrustsTheIssuerAndNobodyElseDoes() throws Exception {
        URI url = URI.create("https://localhost:" + LoopbackPort.free());
        IssuerCertificate certificate = IssuerCertificate.in(home, url);
        Path trustStore = home.resolve("trust.jks");
        certificate.publish(trustStore);
        try (DevelopmentIssuer issuer = DevelopmentIssuer.startedForOthers(
                certificate,
                "career-ledger",
                List.of("http://127.0.0.1:8080"),
                IssuerKeys.in(home.resolve("issuer")))) {
            URI metadata = url.resolve("/.well-known/openid-configuration");
            try (HttpClient given =
                    HttpClient.newBuilder().sslContext(trusting(trustStore)).build()) {
                assertThat(ask(given, metadata).body()).contains("\"issuer\":\"" + issuer.url() + "\"");
            }
            try (HttpClient other = HttpClient.newHttpClient()) {
                assertThatThrownBy(() -> ask(other, metadata)).isInstanceOf(SSLHandshakeException.class);
            }
        }
    }

    @Test
    void theCertificateIsMadeOnceAndItsKeyIsForItsOwnerAlone() throws Exception {
        URI url = URI.create("https://issuer.localhost:8443");
        IssuerCertificate first = IssuerCertificate.in(home, url);
        byte[] store = Files.readAllBytes(first.store());
        assertThat(Files.readAllBytes(IssuerCertificate.in(home, url).store())).isEqualTo(store);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(home.resolve("issuer-certificate.password"))))
                .isEqualTo("rw-------");
        assertThat(first.toString()).doesNotContain(first.password());
    }

    @Test
    void anIssuerForOthersIsAskedByHttpsAlone() {
        for (String url : List.of("http://issuer.localhost:8443", "https://issuer.localhost", "issuer:8443")) {
            assertThatThrownBy(() -> IssuerCertificate.in(home, URI.create(url)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static HttpResponse<String> ask(HttpClient client, URI url) throws Exception {
        return client.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static SSLContext trusting(Path trustStore) throws Exception {
        KeyStore keys = KeyStore.getInstance("JKS");
        try (InputStream in = Files.newInputStream(trustStore)) {
            keys.load(in, null);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
