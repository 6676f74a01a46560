package io.careerledger.web.issuer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The part of a provider that people log in at: codes for tokens, with PKCE, and tokens for newer ones. */
public final class LocalLogins {

    public static final String CLIENT = "career-dashboard";
    public static final String SECRET = "secret of the dashboard";

    private final LocalIssuer issuer;
    private final Map<String, Login> codes = new ConcurrentHashMap<>();
    private final Map<String, Login> refreshTokens = new ConcurrentHashMap<>();
    private final AtomicInteger renewals = new AtomicInteger();
    private volatile boolean away;

    private record Login(String email, Map<String, String> asked) {}

    LocalLogins(LocalIssuer issuer) {
        this.issuer = issuer;
    }

    /**
     * Has a person log in.
     *
     * @param request where the service has sent her browser
     * @return where the provider sends it back to
     */
    public String loggedIn(String request, String email) {
        Map<String, String> asked = parameters(URI.create(request).getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, new Login(email, asked));
        return asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state");
    }

    /** Ends all logins: nothing is renewed any more. */
    public void endAll() {
        refreshTokens.clear();
    }

    /** Whether it fails whatever it is asked for. */
    public void away(boolean whether) {
        away = whether;
    }

    /** How often it has given tokens for older ones. */
    public int renewals() {
        return renewals.get();
    }

    void answer(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String basic = "Basic "
                + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET.replace(' ', '+')).getBytes(UTF_8));
        String json =
                !away && basic.equals(exchange.getRequestHeaders().getFirst("Authorization")) ? tokens(asked) : "";
        byte[] body = (json.isEmpty() ? "{\"error\":\"invalid_grant\"}" : json).getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(away ? 503 : json.isEmpty() ? 400 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String tokens(Map<String, String> asked) {
        return switch (asked.getOrDefault("grant_type", "")) {
            case "authorization_code" -> {
                Login login = codes.remove(asked.getOrDefault("code", ""));
                yield login != null && isProven(login, asked) ? given(login) : "";
            }
            case "refresh_token" -> {
                Login login = refreshTokens.remove(asked.getOrDefault("refresh_token", ""));
                renewals.incrementAndGet();
                yield login == null ? "" : given(login);
            }
            default -> "";
        };
    }

    private static boolean isProven(Login login, Map<String, String> asked) {
        return "S256".equals(login.asked().get("code_challenge_method"))
                && Objects.equals(login.asked().get("redirect_uri"), asked.get("redirect_uri"))
                && challenge(asked.getOrDefault("code_verifier", ""))
                        .equals(login.asked().get("code_challenge"));
    }

    private String given(Login login) {
        String refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, login);
        String id = issuer.sign(
                issuer.claims()
                        .subject(login.email())
                        .audience(CLIENT)
                        .claim("nonce", login.asked().get("nonce"))
                        .build(),
                null,
                "first",
                issuer.signer());
        return "{\"access_token\":\"" + issuer.tokenOf(login.email())
                + "\",\"token_type\":\"Bearer\",\"expires_in\":3600," + "\"scope\":\"openid\",\"refresh_token\":\""
                + refresh + "\",\"id_token\":\"" + id + "\"}";
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String form) {
        return Arrays.stream(form.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], UTF_8),
                        pair -> pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8)));
    }
}
