package io.careerledger.web.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.careerledger.events.ServiceUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An OpenID Connect provider as far as a resource server sees one: metadata, keys, and tokens signed with them. */
public final class LocalIssuer implements AutoCloseable {

    public static final String AUDIENCE = "career-ledger";

    private static final Duration LIFE = Duration.ofHours(1);

    private final Clock clock;
    private final RSAKey key;
    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private final LocalLogins logins = new LocalLogins(this);

    private LocalIssuer(Clock clock, RSAKey key, HttpServer server) {
        this.clock = clock;
        this.key = key;
        this.server = server;
    }

    /** Starts on a free port; tokens are dated by the clock. */
    public static LocalIssuer start(Clock clock) {
        try {
            RSAKey key = new RSAKeyGenerator(2048).keyID("first").generate();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LocalIssuer issuer = new LocalIssuer(clock, key, server);
            issuer.serve("/.well-known/openid-configuration", issuer.metadata());
            issuer.serve("/keys", new JWKSet(key).toString());
            server.createContext("/token", issuer.logins::answer);
            server.start();
            return issuer;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where people log in with a browser. */
    public LocalLogins logins() {
        return logins;
    }

    /** How often anybody has asked it for anything. */
    public int asked() {
        return asked.get();
    }

    /** What a person's client would send. */
    public String tokenOf(String email) {
        return sign(claims().subject(email).claim("email", email).build());
    }

    /** What a service user's client would send. */
    public String tokenOf(ServiceUser user) {
        return sign(claims().subject(user.role())
                .claim("roles", List.of(user.role()))
                .build());
    }

    /** Claims of a good token, to be changed into something else. */
    public JWTClaimsSet.Builder claims() {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .audience(AUDIENCE)
                .claim("email_verified", true)
                .claim("iat", now.getEpochSecond())
                .claim("exp", now.plus(LIFE).getEpochSecond());
    }

    /** Signs with the published key. */
    public String sign(JWTClaimsSet claims) {
        return sign(claims, "at+jwt", "first", signer());
    }

    public String sign(JWTClaimsSet claims, @Nullable String type, String keyId, JWSSigner signer) {
        JWSAlgorithm algorithm =
                signer.supportedJWSAlgorithms().contains(JWSAlgorithm.RS256) ? JWSAlgorithm.RS256 : JWSAlgorithm.HS256;
        JWSHeader.Builder header = new JWSHeader.Builder(algorithm).keyID(keyId);
        if (type != null) {
            header.type(new JOSEObjectType(type));
        }
        try {
            SignedJWT token = new SignedJWT(header.build(), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public JWSSigner signer() {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String metadata() {
        return """
                {"issuer": "ISSUER", "jwks_uri": "ISSUER/keys", "authorization_endpoint": "ISSUER/authorize",
                 "token_endpoint": "ISSUER/token", "end_session_endpoint": "ISSUER/logout",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.replace("ISSUER", url());
    }

    private void serve(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
