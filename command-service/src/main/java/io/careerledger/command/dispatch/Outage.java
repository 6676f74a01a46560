package io.careerledger.command.dispatch;

import io.careerledger.command.domain.Envelope;
import io.careerledger.command.domain.Reply;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionException;

/** A database that is away: nothing is gained by trying the next command on it. */
final class Outage {

    private Outage() {}

    static boolean is(RuntimeException failure) {
        return failure instanceof DataAccessResourceFailureException || failure instanceof TransactionException;
    }

    static boolean isIn(List<Reply> replies) {
        return !replies.isEmpty() && replies.getLast() instanceof Reply.Failed failed && is(failed.cause());
    }

    static RuntimeException causeIn(List<Reply> replies) {
        return ((Reply.Failed) replies.getLast()).cause();
    }

    static List<Reply> failing(List<Envelope> envelopes, RuntimeException cause) {
        return envelopes.stream()
                .<Reply>map(envelope -> new Reply.Failed(cause))
                .toList();
    }
}
