package io.careerledger.command.dispatch;

import io.careerledger.command.aggregate.CareerAggregate;
import io.careerledger.command.aggregate.CareerDecision;
import io.careerledger.command.domain.CareerCommand;
import io.careerledger.command.domain.Circumstances;
import io.careerledger.command.domain.Commands;
import io.careerledger.command.domain.Envelope;
import io.careerledger.command.domain.LadderCommand;
import io.careerledger.command.domain.Refused;
import io.careerledger.command.domain.Reply;
import io.careerledger.command.domain.Written;
import io.careerledger.command.ladder.KnownLadders;
import io.careerledger.command.registry.Admissions;
import io.careerledger.command.registry.Registry;
import io.careerledger.readiness.ladder.LadderCatalog;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Decides commands one after the other in one unit of work, whose events are appended together and committed once.
 *
 * <p>A refusal needs no rollback: a career has changed nothing before its rules and the registry have both agreed. Whatever
 * else goes wrong takes the whole transaction back, after which each command is tried in a transaction of its own.
 */
final class TransactionalCommands implements Commands {

    private final LedgerTransactions transactions;
    private final Registry registry;
    private final KnownLadders ladders;
    private final FreshRepository<CareerAggregate> careers;
    private final LadderPublication publication;
    private final Clock clock;

    TransactionalCommands(
            LedgerTransactions transactions,
            Registry registry,
            KnownLadders ladders,
            FreshRepository<CareerAggregate> careers,
            LadderPublication publication,
            Clock clock) {
        this.transactions = transactions;
        this.registry = registry;
        this.ladders = ladders;
        this.careers = careers;
        this.publication = publication;
        this.clock = clock;
    }

    @Override
    public Written send(Envelope envelope) {
        Reply reply = transactions.run(() -> switch (envelope.command()) {
            case LadderCommand command -> publication.publish(command, envelope, clock.instant());
            case CareerCommand _ -> decideAll(List.of(envelope)).getFirst();
        });
        return switch (reply) {
            case Reply.Accepted accepted -> accepted.written();
            case Reply.Rejected rejected -> throw rejected.refusal();
            case Reply.Failed failed -> throw failed.cause();
        };
    }

    @Override
    public List<Reply> sendAll(List<Envelope> envelopes) {
        if (envelopes.size() > MAX_BATCH) {
            throw new IllegalArgumentException("at most " + MAX_BATCH + " commands at once, not " + envelopes.size());
        }
        if (CurrentUnitOfWork.isStarted()) {
            return decideAll(envelopes);
        }
        try {
            return transactions.run(() -> decideAll(envelopes));
        } catch (RuntimeException e) {
            return Outage.is(e) || envelopes.size() == 1 ? Outage.failing(envelopes, e) : sendEach(envelopes);
        }
    }

    /** So that what spoils one command's transaction spoils no other's. */
    private List<Reply> sendEach(List<Envelope> envelopes) {
        List<Reply> replies = new ArrayList<>();
        for (Envelope envelope : envelopes) {
            List<Envelope> alone = List.of(envelope);
            replies.addAll(Outage.isIn(replies) ? Outage.failing(alone, Outage.causeIn(replies)) : sendAll(alone));
        }
        return replies;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.run(work);
    }

    private List<Reply> decideAll(List<Envelope> envelopes) {
        Admissions admissions = registry.open(envelopes);
        LadderCatalog known = ladders.current(admissions.ladderVersions());
        Careers open = Careers.ofTransaction(careers);
        open.open(admissions.versions());
        Instant now = clock.instant();
        return envelopes.stream()
                .map(envelope -> decide(envelope, open, admissions, known, now))
                .toList();
    }

    private static Reply decide(
            Envelope envelope, Careers open, Admissions admissions, LadderCatalog known, Instant now) {
        if (!(envelope.command() instanceof CareerCommand command)) {
            throw new IllegalArgumentException("commands about ladders are sent one by one");
        }
        try {
            admissions.refreshLine(command, open.version(command.streamId()));
            return new Reply.Accepted(open.handle(new CareerDecision(
                    command,
                    new Circumstances(envelope.context(), known, admissions.colleagues()),
                    now,
                    envelope.expectedVersion(),
                    events -> admissions.admit(command, envelope.context(), events))));
        } catch (Refused refusal) {
            admissions.abandon(command);
            return new Reply.Rejected(refusal);
        }
    }
}
