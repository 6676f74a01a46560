package io.careerledger.standalone;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where a running ledger is reached: written into its home when it is ready, so that the other commands find it.
 *
 * @param issuer the built-in issuer; null when tokens come from elsewhere
 */
public record Endpoints(URI query, URI command, @Nullable URI issuer) {

    private static final String FILE = "endpoints";

    /** Reads what the ledger that runs, or ran last, has written. */
    public static Optional<Endpoints> of(Path home) {
        try (Reader reader = Files.newBufferedReader(home.resolve(FILE))) {
            Properties properties = new Properties();
            properties.load(reader);
            String issuer = properties.getProperty("issuer");
            return Optional.of(new Endpoints(
                    URI.create(properties.getProperty("query", "")),
                    URI.create(properties.getProperty("command", "")),
                    issuer == null ? null : URI.create(issuer)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + home.resolve(FILE), e);
        }
    }

    void writeTo(Path home) {
        Properties properties = new Properties();
        properties.setProperty("query", query.toString());
        properties.setProperty("command", command.toString());
        if (issuer != null) {
            properties.setProperty("issuer", issuer.toString());
        }
        Path unfinished = home.resolve(FILE + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(unfinished)) {
                properties.store(writer, null);
            }
            // whoever looks finds all of it or none
            Files.move(unfinished, home.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + home.resolve(FILE), e);
        }
    }

    static void removeFrom(Path home) {
        try {
            Files.deleteIfExists(home.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + home.resolve(FILE), e);
        }
    }
}
