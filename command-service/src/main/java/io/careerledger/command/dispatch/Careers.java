package io.careerledger.command.dispatch;

import io.careerledger.command.aggregate.CareerAggregate;
import io.careerledger.command.aggregate.CareerDecision;
import io.careerledger.command.domain.Career;
import io.careerledger.command.domain.CareerCommand;
import io.careerledger.command.domain.CareerCommand.AddPerson;
import io.careerledger.command.domain.CareerDecider;
import io.careerledger.command.domain.Written;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;

/** The careers that one transaction has opened, each of them locked until it ends. */
final class Careers {

    private static final String RESOURCE = "careers";

    private final FreshRepository<CareerAggregate> repository;
    private final Map<String, Aggregate<CareerAggregate>> open = new HashMap<>();

    private Careers(FreshRepository<CareerAggregate> repository) {
        this.repository = repository;
    }

    /** Those of the transaction that is active. */
    static Careers ofTransaction(FreshRepository<CareerAggregate> repository) {
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, key -> new Careers(repository));
    }

    /**
     * Locks and loads careers in the order of their ids, so that transactions wait for each other but never in a circle.
     *
     * @param versions how many events each stream holds, by stream id; those without any are left alone
     */
    void open(Map<String, Long> versions) {
        FreshRepository.expect(versions);
        SortedMap<String, Long> begun = new TreeMap<>(versions);
        begun.values().removeIf(version -> version == 0);
        begun.keySet().removeAll(open.keySet());
        open.putAll(repository.loadAll(begun));
    }

    /** How many events the stream holds; 0 when it is not open. */
    long version(String streamId) {
        Aggregate<CareerAggregate> career = open.get(streamId);
        return career == null ? 0 : career.version() + 1;
    }

    /**
     * Hands the command to its career.
     *
     * @throws io.careerledger.command.domain.Refused when a rule stands against it
     */
    Written handle(CareerDecision decision) {
        CareerCommand command = decision.command();
        Aggregate<CareerAggregate> career = open.get(command.streamId());
        if (career != null) {
            handle(decision, career);
        } else if (command instanceof AddPerson) {
            career = create(decision);
            open.put(command.streamId(), career);
        } else {
            CareerDecider.decide(command, Career.initial(), decision.given());
            throw new IllegalStateException("a rule is missing: " + command.streamId() + " is unknown");
        }
        return new Written(command.id().toString(), command.streamId(), career.version() + 1, true);
    }

    private Aggregate<CareerAggregate> create(CareerDecision decision) {
        return Checked.run(() -> repository.newInstance(CareerAggregate::new, career -> handle(decision, career)));
    }

    private static void handle(CareerDecision decision, Aggregate<CareerAggregate> career) {
        CommandMessage<CareerDecision> message = GenericCommandMessage.asCommandMessage(decision);
        Checked.run(() -> career.handle(message));
    }
}
