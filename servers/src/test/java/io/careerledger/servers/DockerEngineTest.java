package io.careerledger.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.careerledger.embedded.LoopbackPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has no Docker engine, or a dead one, waits for none. */
class DockerEngineTest {

    @TempDir
    Path home;

    @Test
    void nobodyListeningIsNoEngine() {
        assertThat(engine("unix://" + home.resolve("docker.sock")).answers()).isFalse();
        assertThat(engine("tcp://127.0.0.1:" + LoopbackPort.free()).answers()).isFalse();
    }

    @Test
    void anAddressOfAnotherKindIsNoEngine() {
        assertThat(engine("ssh://docker.example").answers()).isFalse();
        assertThat(engine("docker.example").answers()).isFalse();
    }

    @Test
    void anEngineThatTakesAConnectionAndSaysNothingIsWaitedForNoLongerThanTheLimit() throws IOException {
        try (ServerSocket silent = listening()) {
            long begun = System.nanoTime();
            assertThat(engine("tcp://127.0.0.1:" + silent.getLocalPort()).answers())
                    .isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(DockerEngine.LIMIT, DockerEngine.LIMIT.multipliedBy(10));
        }
    }

    @Test
    void whoeverSpeaksHttpIsAnEngineAndWhoeverDoesNotIsNone() throws Exception {
        assertThat(answersTo("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK")).isTrue();
        assertThat(answersTo("SSH-2.0-OpenSSH_9.9\r\n")).isFalse();
        assertThat(answersTo("")).isFalse();
    }

    @Test
    void withoutAnEngineTheTestsRunOnEmbeddedServers() {
        DockerEngine none = engine("unix://" + home.resolve("docker.sock"));
        assertThat(ServerSource.of(ServerChoice.AUTO, none)).isInstanceOf(EmbeddedServers.class);
        assertThat(ServerSource.of(ServerChoice.EMBEDDED, none)).isInstanceOf(EmbeddedServers.class);
    }

    @Test
    void refusesAChoiceThatIsNone() {
        assertThat(ServerChoice.named(" Containers")).isEqualTo(ServerChoice.CONTAINERS);
        assertThatThrownBy(() -> ServerChoice.named("docker"))
                .hasMessage("-Dtest.servers must be auto, embedded or containers, is docker");
    }

    private DockerEngine engine(String host) {
        return DockerEngine.of(Map.of("DOCKER_HOST", host), home);
    }

    private boolean answersTo(String answer) throws Exception {
        try (ServerSocket server = listening()) {
            Thread serving = Thread.ofVirtual().start(() -> serve(server, answer));
            boolean answers = engine("tcp://127.0.0.1:" + server.getLocalPort()).answers();
            serving.join();
            return answers;
        }
    }

    private static void serve(ServerSocket server, String answer) {
        try (Socket client = server.accept()) {
            client.getInputStream().read(new byte[8]);
            client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.ofLiteral(LoopbackPort.ADDRESS));
    }
}
