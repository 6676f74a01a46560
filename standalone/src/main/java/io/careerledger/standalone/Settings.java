package io.careerledger.standalone;

import io.careerledger.embedded.LoopbackPort;
import io.careerledger.web.token.Loopback;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to run, as the environment says it. A port of 0 means any free one.
 *
 * @param home where all data is kept
 * @param issuer the OpenID Connect provider whose tokens are taken; null for the built-in one
 */
public record Settings(
        Path home,
        int queryPort,
        int commandPort,
        int issuerPort,
        int postgresPort,
        int kafkaPort,
        @Nullable String issuer) {

    private static final int HIGHEST_PORT = 65_535;

    /** The environment cannot be followed; the message names every fault, a line each. */
    public static final class BadSettings extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadSettings(List<String> faults) {
            super(String.join("\n", faults));
        }
    }

    /**
     * Reads the settings and fills in the defaults.
     *
     * @throws BadSettings naming all that is wrong
     */
    public static Settings from(Map<String, String> environment) {
        Reader reader = new Reader(environment);
        Settings settings = new Settings(
                reader.directory("CAREER_HOME", ".career"),
                reader.port("CAREER_QUERY_PORT", 8080),
                reader.port("CAREER_COMMAND_PORT", 8081),
                reader.port("CAREER_ISSUER_PORT", 8082),
                reader.port("CAREER_PG_PORT", 15_432),
                reader.port("CAREER_KAFKA_PORT", 19_092),
                reader.url("CAREER_ISSUER"));
        reader.refuseSharedPorts();
        reader.refuseBoth("CAREER_ISSUER", "CAREER_ISSUER_PORT");
        reader.refuseOtherAddress("SERVER_ADDRESS");
        reader.throwFaults();
        return settings;
    }

    /** The same, each 0 replaced by a port that is free now. */
    Settings withPortsChosen() {
        return new Settings(
                home,
                chosen(queryPort),
                chosen(commandPort),
                chosen(issuerPort),
                chosen(postgresPort),
                chosen(kafkaPort),
                issuer);
    }

    private static int chosen(int port) {
        return port == 0 ? LoopbackPort.free() : port;
    }

    /** Collects faults while it reads, so that all are named at once. */
    private static final class Reader {
        private final Map<String, String> environment;
        private final List<String> faults = new ArrayList<>();
        private final Set<Integer> ports = new HashSet<>();
        private final Set<Integer> shared = new HashSet<>();

        Reader(Map<String, String> environment) {
            this.environment = environment;
        }

        Path directory(String name, String otherwise) {
            try {
                return Path.of(given(name).orElse(otherwise)).toAbsolutePath().normalize();
            } catch (InvalidPathException e) {
                faults.add(name + " is no path: " + e.getReason());
                return Path.of(otherwise);
            }
        }

        int port(String name, int otherwise) {
            int port = given(name).map(text -> number(name, text)).orElse(otherwise);
            if (port != 0 && !ports.add(port)) {
                shared.add(port);
            }
            return port;
        }

        private int number(String name, String text) {
            if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT) {
                return Integer.parseInt(text);
            }
            faults.add(name + "=" + text + " is no port: a whole number from 0 (any free port) to " + HIGHEST_PORT);
            return 0;
        }

        @Nullable
        String url(String name) {
            Optional<String> text = given(name);
            if (text.isPresent() && !isWebAddress(text.get())) {
                faults.add(name + "=" + text.get() + " is no absolute http or https URL");
            }
            return text.orElse(null);
        }

        private static boolean isWebAddress(String text) {
            try {
                URI address = new URI(text);
                return address.getHost() != null
                        && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
            } catch (URISyntaxException e) {
                return false;
            }
        }

        /** Two issuers: of a provider the tokens are taken, or the built-in one runs. */
        void refuseBoth(String provider, String builtIn) {
            if (given(provider).isPresent()
                    && given(builtIn).filter(port -> !port.equals("0")).isPresent()) {
                faults.add(provider + " names a provider, so the built-in issuer does not run; " + builtIn
                        + " asks for it: unset one of them");
            }
        }

        /** The embedded servers and the built-in issuer trust whoever is on this machine. */
        void refuseOtherAddress(String name) {
            given(name)
                    .filter(address -> !Loopback.isHost(address))
                    .ifPresent(address -> faults.add(
                            name + "=" + address + " is no loopback address: the standalone ledger listens on "
                                    + LoopbackPort.ADDRESS + " only"));
        }

        void refuseSharedPorts() {
            shared.stream().sorted().forEach(port -> faults.add("port " + port + " is given twice"));
        }

        void throwFaults() {
            if (!faults.isEmpty()) {
                throw new BadSettings(faults);
            }
        }

        private Optional<String> given(String name) {
            return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
        }
    }
}
