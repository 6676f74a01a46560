package io.careerledger.standalone.issuer;

import io.careerledger.embedded.OwnerOnlyFile;
import io.careerledger.embedded.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;

/**
 * The certificate by which an issuer is known that is asked from elsewhere. It is made by the {@code keytool} of this Java at the
 * first start, signs nothing but itself, and holds for ten years.
 *
 * @param url of the issuer, https, with a port
 * @param store its key and itself, readable by their owner
 */
public record IssuerCertificate(URI url, Path store, String password) {

    private static final String ALIAS = "issuer";
    private static final String DAYS = "3650";

    /**
     * Takes the certificate of a home, which is made at the first time.
     *
     * @throws IllegalArgumentException when the URL is not https with a port
     */
    public static IssuerCertificate in(Path home, URI url) {
        if (!"https".equals(url.getScheme()) || url.getHost() == null || url.getPort() < 0) {
            throw new IllegalArgumentException("an issuer for others is asked by https://host:port, not at " + url);
        }
        Path store = home.resolve("issuer-certificate.p12");
        String password = OwnerOnlyFile.readOrCreate(home.resolve("issuer-certificate.password"), Secrets::newSecret);
        if (!Files.exists(store)) {
            make(store, url.getHost(), password);
        }
        return new IssuerCertificate(url, store, password);
    }

    private static void make(Path store, String host, String password) {
        Path draft = store.resolveSibling(store.getFileName() + ".new");
        ProcessBuilder keytool = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                DAYS,
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host + ",dns:localhost,ip:127.0.0.1",
                "-keystore",
                draft.toString(),
                "-storetype",
                "PKCS12",
                "-storepass:env",
                "STORE");
        keytool.environment().put("STORE", password);
        try {
            Files.deleteIfExists(draft);
            Process run = keytool.redirectErrorStream(true).start();
            String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (run.waitFor() != 0) {
                throw new IllegalStateException("keytool makes no certificate: " + said.strip());
            }
            Files.move(draft, store);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a certificate in " + store, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a certificate is made", e);
        }
    }

    /** Writes what callers need to trust it, and nothing secret: a key store of the kind that Java reads without a password. */
    public void publish(Path trustStore) {
        try {
            KeyStore trust = KeyStore.getInstance("JKS");
            trust.load(null, null);
            trust.setCertificateEntry(ALIAS, certificate());
            Path draft = trustStore.resolveSibling(trustStore.getFileName() + ".new");
            try (OutputStream out = Files.newOutputStream(draft)) {
                trust.store(out, "public".toCharArray());
            }
            Files.move(draft, trustStore, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + trustStore, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java keeps no certificates", e);
        }
    }

    private Certificate certificate() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, password.toCharArray());
        }
        return keys.getCertificate(ALIAS);
    }

    List<String> serverSettings() {
        return List.of(
                "--server.ssl.key-store=" + store.toUri(),
                "--server.ssl.key-store-type=PKCS12",
                "--server.ssl.key-store-password=" + password,
                "--server.ssl.key-alias=" + ALIAS);
    }

    @Override
    public String toString() {
        return "certificate of " + url;
    }
}
