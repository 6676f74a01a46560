package io.careerledger.command.dispatch;

import static io.careerledger.command.dispatch.Sending.add;
import static io.careerledger.command.dispatch.Sending.byHr;
import static io.careerledger.command.dispatch.Sending.outcome;
import static io.careerledger.command.dispatch.Sending.person;
import static io.careerledger.command.dispatch.Sending.rate;
import static io.careerledger.command.dispatch.Sending.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.careerledger.command.domain.CareerCommand.AttestOutcome;
import io.careerledger.command.domain.Envelope;
import io.careerledger.command.domain.Reply;
import io.careerledger.command.domain.Rule;
import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.ServiceUser;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several instances and several threads write one ledger. */
class InstancesTest {

    private static final int THREADS = 4;
    private static final int EACH = 25;

    private final Instance ledger = Instance.onFreshDatabase();
    private final Instance other = ledger.another();

    @AfterEach
    void close() {
        other.close();
        ledger.close();
    }

    @Test
    void decidesOnWhatAnotherInstanceWrote() {
        UUID ada = person(ledger);
        UUID outcomeId = UUID.randomUUID();
        assertThat(send(other, outcome(ada, outcomeId)).version()).isEqualTo(2);

        AttestOutcome attestation = new AttestOutcome(ada, outcomeId, AttestationVerdict.CORROBORATE, null, null);
        assertThat(send(ledger, attestation).version()).isEqualTo(3);
        assertThat(send(other, attestation).version()).isEqualTo(4);
    }

    @Test
    void losesNoCommandOfManyWritersOfOneStream() throws Exception {
        UUID ada = person(ledger);
        List<Reply> replies = atOnce(writer -> () -> {
            Instance instance = writer % 2 == 0 ? ledger : other;
            return IntStream.range(0, EACH)
                    .mapToObj(index -> instance.commands()
                            .sendAll(List.of(byHr(rate(ada, ServiceUser.HR.id()))))
                            .getFirst())
                    .toList();
        });

        assertThat(replies).allSatisfy(reply -> assertThat(reply).isInstanceOf(Reply.Accepted.class));
        assertThat(replies.stream().map(reply -> Sending.writtenOf(reply).version()))
                .doesNotHaveDuplicates()
                .hasSize(THREADS * EACH);
        assertThat(ledger.events(ada.toString()))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, THREADS * EACH)
                        .mapToObj(Long::valueOf)
                        .toList());
    }

    @Test
    void letsOneOfManyWinWhoExpectTheSameVersion() throws Exception {
        UUID ada = person(ledger);
        List<Reply> replies = atOnce(writer -> () -> (writer % 2 == 0 ? ledger : other)
                .commands()
                .sendAll(List.of(new Envelope(rate(ada, ServiceUser.HR.id()), Sending.HR, 1L))));

        assertThat(replies).satisfiesOnlyOnce(reply -> assertThat(reply).isInstanceOf(Reply.Accepted.class));
        assertThat(replies.stream().filter(Reply.Rejected.class::isInstance).map(Sending::ruleOf))
                .hasSize(THREADS - 1)
                .containsOnly(Rule.VERSION_MISMATCH);
    }

    @Test
    void letsOneOfManyHaveAnEmail() throws Exception {
        List<Reply> replies = atOnce(writer -> () -> (writer % 2 == 0 ? ledger : other)
                .commands()
                .sendAll(List.of(byHr(add(UUID.randomUUID(), "ada@example.org", null, null)))));

        assertThat(replies).satisfiesOnlyOnce(reply -> assertThat(reply).isInstanceOf(Reply.Accepted.class));
        assertThat(replies.stream().filter(Reply.Rejected.class::isInstance).map(Sending::ruleOf))
                .hasSize(THREADS - 1)
                .containsOnly(Rule.PERSON_EXISTS);
    }

    @Test
    void letsBatchesOverTheSamePeopleInAnyOrderAllThrough() throws Exception {
        List<UUID> people =
                IntStream.range(0, 10).mapToObj(index -> person(ledger)).toList();
        List<Reply> replies = atOnce(writer -> () -> {
            List<UUID> order = writer % 2 == 0 ? people : people.reversed();
            Instance instance = writer < 2 ? ledger : other;
            return instance.commands()
                    .sendAll(order.stream()
                            .map(id -> byHr(rate(id, ServiceUser.HR.id())))
                            .toList());
        });

        assertThat(replies)
                .hasSize(THREADS * people.size())
                .allSatisfy(reply -> assertThat(reply).isInstanceOf(Reply.Accepted.class));
    }

    private interface Writer {
        Callable<List<Reply>> numbered(int number);
    }

    /** What all writers were answered; they start together. */
    private static List<Reply> atOnce(Writer writer) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<List<Reply>>> running = new ArrayList<>();
            for (int number = 0; number < THREADS; number++) {
                Callable<List<Reply>> work = writer.numbered(number);
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<Reply> replies = new ArrayList<>();
            for (Future<List<Reply>> one : running) {
                replies.addAll(one.get());
            }
            return replies;
        }
    }
}
