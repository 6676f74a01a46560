package io.careerledger.benchmarks.replay;

import io.careerledger.benchmarks.Options;
import io.careerledger.benchmarks.measure.HeapWatch;
import io.careerledger.embedded.Secrets;
import io.careerledger.events.ServiceUser;
import io.careerledger.query.QueryService;
import io.careerledger.query.projection.database.Roles;
import io.careerledger.query.replay.job.Replay;
import io.careerledger.query.replay.job.ReplayRequest;
import io.careerledger.query.replay.job.ReplayState;
import io.careerledger.query.replay.job.Replays;
import io.careerledger.query.replay.job.Submission;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The query service without its live projection, in this JVM, with one replay after the other. */
public final class ReplayRun {

    static final int LOOK_MS = 50;

    private ReplayRun() {}

    /** Prints {@code replay-run} and, for each run, elapsedMs, people, events, heap at most and left, and the hash. */
    public static void run(Options options, PrintStream out) throws InterruptedException {
        SpringApplication service = QueryService.application();
        service.addInitializers(context -> context.addBeanFactoryPostProcessor(withoutProjection()));
        service.setLogStartupInfo(false);
        try (ConfigurableApplicationContext context =
                service.run(arguments(options).toArray(String[]::new))) {
            StringJoiner result = new StringJoiner(" ", "replay-run ", "");
            for (int time = 1; time <= options.number("times", 1); time++) {
                try (HeapWatch heap = HeapWatch.begun()) {
                    Replay replay = finished(context.getBean(Replays.class), request(options));
                    result.add("elapsedMs" + time + "=" + replay.elapsedMs());
                    result.add("people" + time + "=" + replay.progress().people());
                    result.add("events" + time + "=" + replay.progress().events());
                    result.add("most" + time + "=" + heap.mostBytes());
                    result.add("left" + time + "=" + heap.mostBytesLeft());
                    result.add("hash" + time + "=" + replay.resultHash());
                }
            }
            out.println(result);
        }
    }

    private static BeanFactoryPostProcessor withoutProjection() {
        return beans -> {
            if (beans instanceof BeanDefinitionRegistry registry) {
                registry.removeBeanDefinition("projectionSupervisor");
            }
        };
    }

    static List<String> arguments(Options options) {
        return List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.kafka.bootstrap-servers=" + options.text("broker"),
                "--spring.datasource.url=" + options.text("url"),
                "--spring.datasource.username=" + Roles.READER,
                "--spring.flyway.user=" + options.text("user"),
                "--career.views.projector.username=" + Roles.PROJECTOR,
                "--career.issuer=http://127.0.0.1:1",
                "--career.audience=bench",
                "--career.position-key=" + Secrets.newSecret(),
                "--replay.workers=" + options.number("workers", 1),
                "--logging.level.root=warn");
    }

    static ReplayRequest request(Options options) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("scenarios", Scenarios.first(options.number("scenarios", 1)));
        return new ReplayRequest(
                UUID.randomUUID(),
                "bench",
                ServiceUser.CALIBRATION.id(),
                null,
                body,
                LocalDate.parse(options.text("as-of")),
                null,
                null,
                null);
    }

    private static Replay finished(Replays replays, ReplayRequest request) throws InterruptedException {
        if (!(replays.submit(request) instanceof Submission.Accepted)) {
            throw new IllegalStateException("the replay is not taken");
        }
        while (true) {
            Replay replay = replays.find(request.id()).orElseThrow();
            if (replay.state() == ReplayState.COMPLETED) {
                return replay;
            }
            if (replay.state() == ReplayState.FAILED || replay.state() == ReplayState.CANCELLED) {
                throw new IllegalStateException("the replay is " + replay.state() + ": " + replay.failure());
            }
            if (new CountDownLatch(1).await(LOOK_MS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody counts down");
            }
        }
    }
}
