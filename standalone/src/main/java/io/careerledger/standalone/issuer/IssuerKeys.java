package io.careerledger.standalone.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.careerledger.embedded.OwnerOnlyFile;
import io.careerledger.embedded.Secrets;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Base64;
import java.util.Properties;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the issuer keeps in a file that only its owner can read: the key it signs with, and the secret from which every
 * user's own secret is derived. Whoever can read the file can be anybody.
 */
public final class IssuerKeys {

    private static final int KEY_BITS = 2048;

    /** Of 64 kinds: more than 128 bits that nobody can guess. */
    private static final int PASSWORD_CHARS = 22;

    private static final String KEY = "signing-key";
    private static final String SECRET = "user-secret";
    private static final String PASSWORD = "password";

    private final RSAKey signingKey;
    private final String userSecret;
    private final String password;

    private IssuerKeys(RSAKey signingKey, String userSecret, String password) {
        this.signingKey = signingKey;
        this.userSecret = userSecret;
        this.password = password;
    }

    /**
     * Reads the file, which is made on first use.
     *
     * @throws IllegalStateException when the file holds something else
     */
    public static IssuerKeys in(Path file) {
        String content = OwnerOnlyFile.readOrCreate(file, IssuerKeys::generated);
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(content));
            if (properties.getProperty(PASSWORD) == null) {
                properties.setProperty(PASSWORD, newPassword());
                OwnerOnlyFile.replace(file, text(properties));
            }
            return new IssuerKeys(
                    RSAKey.parse(properties.getProperty(KEY, "")),
                    properties.getProperty(SECRET, ""),
                    properties.getProperty(PASSWORD));
        } catch (IOException | ParseException | IllegalArgumentException e) {
            throw new IllegalStateException(file + " does not hold the issuer's keys; remove it to make new ones", e);
        }
    }

    RSAKey signingKey() {
        return signingKey;
    }

    /** The password of every user in the form of the login page. */
    public String password() {
        return password;
    }

    /** The secret with which the user proves to the issuer who she is (HMAC-SHA-256 of her name, base64url). */
    public String secretOf(String user) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(userSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] tag = mac.doFinal(user.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
        }
    }

    private static String generated() {
        try {
            Properties properties = new Properties();
            RSAKey key = new RSAKeyGenerator(KEY_BITS)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            properties.setProperty(KEY, key.toJSONString());
            properties.setProperty(SECRET, Secrets.newSecret());
            properties.setProperty(PASSWORD, newPassword());
            return text(properties);
        } catch (JOSEException e) {
            throw new IllegalStateException("this Java makes no RSA keys", e);
        }
    }

    private static String newPassword() {
        return Secrets.newSecret().substring(0, PASSWORD_CHARS);
    }

    private static String text(Properties properties) {
        StringWriter text = new StringWriter();
        try {
            properties.store(text, "Whoever can read this file can be any user of the development issuer.");
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
