package io.careerledger.servers;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A Docker engine that may be there. Asked before anything of Testcontainers is, which takes its time to find that none is.
 *
 * @param address empty where there is no sign of one
 */
record DockerEngine(Optional<SocketAddress> address) {

    /** An engine that is up answers in milliseconds. */
    static final Duration LIMIT = Duration.ofSeconds(1);

    private static final String PING = "GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n";
    private static final String ANSWER = "HTTP/1.";
    private static final int DEFAULT_PORT = 2375;

    /** Where {@code DOCKER_HOST} says, else at the usual sockets. */
    static DockerEngine ofEnvironment() {
        return of(System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static DockerEngine of(Map<String, String> environment, Path home) {
        String host = environment.getOrDefault("DOCKER_HOST", "").strip();
        if (!host.isEmpty()) {
            return new DockerEngine(addressOf(host));
        }
        return new DockerEngine(Optional.of(Path.of("/var/run/docker.sock"))
                .filter(Files::exists)
                .or(() -> Optional.of(home.resolve(".docker/run/docker.sock")).filter(Files::exists))
                .map(UnixDomainSocketAddress::of));
    }

    private static Optional<SocketAddress> addressOf(String host) {
        URI uri = URI.create(host);
        return switch (String.valueOf(uri.getScheme())) {
            case "unix" -> Optional.of(UnixDomainSocketAddress.of(uri.getPath()));
            case "tcp", "http", "https" ->
                Optional.of(new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort()));
            default -> Optional.empty();
        };
    }

    /** Whether one answers within {@link #LIMIT}; never waits longer. */
    boolean answers() {
        return address.isPresent() && answersInTime(address.get());
    }

    private static boolean answersInTime(SocketAddress address) {
        FutureTask<Boolean> asking = new FutureTask<>(() -> ping(address));
        Thread.ofVirtual().name("docker-ping").start(asking);
        try {
            return asking.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            asking.cancel(true);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean ping(SocketAddress address) throws IOException {
        try (SocketChannel channel = opened(address)) {
            channel.connect(address);
            channel.write(ByteBuffer.wrap(PING.getBytes(US_ASCII)));
            ByteBuffer answer = ByteBuffer.allocate(ANSWER.length());
            while (answer.hasRemaining() && channel.read(answer) >= 0) {
                // until enough has come or the other side is done
            }
            return new String(answer.array(), 0, answer.position(), US_ASCII).equals(ANSWER);
        }
    }

    private static SocketChannel opened(SocketAddress address) throws IOException {
        return address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }
}
