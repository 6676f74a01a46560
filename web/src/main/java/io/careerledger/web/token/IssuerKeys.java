package io.careerledger.web.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The signing keys of the issuer, found by OpenID Connect discovery. They are cached for five minutes, and kept through an
 * outage of the issuer; a key id not seen before makes them fetched again, at most twice in ten seconds.
 */
final class IssuerKeys {

    private static final int TIMEOUT_MS = 2_000;
    private static final int MAX_BYTES = 256 * 1024;
    private static final long RATE_WINDOW_MS = 10_000;
    private static final long OUTAGE_MS = 24L * 60 * 60 * 1000;

    private IssuerKeys() {}

    /**
     * Asks the issuer where its keys are.
     *
     * @throws UncheckedIOException when it does not answer, or answers for another issuer
     */
    static JWKSource<SecurityContext> of(String issuer) {
        ResourceRetriever retriever = new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, MAX_BYTES);
        try {
            return JWKSourceBuilder.create(keysUrl(issuer, retriever), retriever)
                    .rateLimited(RATE_WINDOW_MS)
                    .outageTolerant(OUTAGE_MS)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("the issuer's keys cannot be found", e);
        }
    }

    private static URL keysUrl(String issuer, ResourceRetriever retriever) throws IOException {
        String base = issuer.endsWith("/") ? issuer : issuer + "/";
        String content = retriever
                .retrieveResource(url(base + ".well-known/openid-configuration"))
                .getContent();
        JsonNode metadata = JsonMapper.shared().readTree(content);
        if (!issuer.equals(metadata.path("issuer").asString(""))) {
            throw new IOException("the metadata found there is that of another issuer");
        }
        return url(metadata.path("jwks_uri").asString(""));
    }

    private static URL url(String text) throws MalformedURLException {
        return URI.create(text).toURL();
    }
}
