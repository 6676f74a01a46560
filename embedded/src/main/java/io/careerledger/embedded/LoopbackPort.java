package io.careerledger.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports on the loopback address. */
public final class LoopbackPort {

    /** The only address that embedded servers listen on. */
    public static final String ADDRESS = "127.0.0.1";

    private static final int LOWEST = 10_000;
    private static final int OUTGOING = 32_768;
    private static final int ATTEMPTS = 1_000;

    private LoopbackPort() {}

    /**
     * A port that nobody listens on at the moment; another process may take it before the caller does. It is below those that
     * systems give to outgoing connections, which would take it soonest.
     */
    public static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, OUTGOING);
            if (isFree(port)) {
                return port;
            }
        }
        throw new EmbeddedServerException("no free port on " + ADDRESS);
    }

    /** The port asked for, or a free one for 0. */
    static int given(int port) {
        return port == 0 ? free() : port;
    }

    /** Whether a server could listen on the port now. */
    public static boolean isFree(int port) {
        try (ServerSocket probe = bound(port)) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    static void requireFree(int port, String server) {
        if (!isFree(port)) {
            throw new EmbeddedServerException(
                    server + " cannot listen on " + ADDRESS + ":" + port + ": another process has the port");
        }
    }

    private static ServerSocket bound(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(ADDRESS), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
