package io.careerledger.command.dispatch;

import io.careerledger.command.aggregate.LadderAggregate;
import io.careerledger.command.aggregate.LadderDecision;
import io.careerledger.command.domain.Envelope;
import io.careerledger.command.domain.LadderCommand;
import io.careerledger.command.domain.Refused;
import io.careerledger.command.domain.Reply;
import io.careerledger.command.domain.Written;
import io.careerledger.command.ladder.LadderVersions;
import io.careerledger.events.LadderEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Hands commands to their ladder, and lists what was published where every instance looks. */
final class LadderPublication {

    private final Repository<LadderAggregate> repository;
    private final LadderVersions versions;

    LadderPublication(Repository<LadderAggregate> repository, LadderVersions versions) {
        this.repository = repository;
        this.versions = versions;
    }

    Reply publish(LadderCommand command, Envelope envelope, Instant now) {
        LadderDecision decision = new LadderDecision(command, envelope.context(), now, envelope.expectedVersion());
        List<LadderEvent> events = new ArrayList<>();
        try {
            Aggregate<LadderAggregate> ladder = handled(decision, events);
            events.forEach(versions::add);
            return new Reply.Accepted(
                    new Written(command.ladderId(), command.streamId(), ladder.version() + 1, !events.isEmpty()));
        } catch (Refused refusal) {
            return new Reply.Rejected(refusal);
        }
    }

    private Aggregate<LadderAggregate> handled(LadderDecision decision, List<LadderEvent> events) {
        long published = versions.countOf(decision.command().ladderId());
        if (published == 0) {
            return Checked.run(() ->
                    repository.newInstance(LadderAggregate::new, ladder -> events.addAll(handle(decision, ladder))));
        }
        FreshRepository.expect(Map.of(decision.streamId(), published));
        Aggregate<LadderAggregate> ladder = repository.load(decision.streamId());
        events.addAll(handle(decision, ladder));
        return ladder;
    }

    @SuppressWarnings("unchecked") // what the aggregate's handler returns
    private static List<LadderEvent> handle(LadderDecision decision, Aggregate<LadderAggregate> ladder) {
        return Checked.run(() -> (List<LadderEvent>) ladder.handle(GenericCommandMessage.asCommandMessage(decision)));
    }
}
