package io.careerledger.web.token;

import java.util.Set;

/** Hosts that name this machine and are reached without leaving it. */
public final class Loopback {

    private static final Set<String> NAMES = Set.of("localhost", "[::1]", "::1");

    private Loopback() {}

    /** Whether a host, as it stands in a URL, is this machine. Nothing is looked up: a name may lead anywhere. */
    public static boolean isHost(String host) {
        return NAMES.contains(host) || host.matches("127(\\.[0-9]{1,3}){3}");
    }
}
