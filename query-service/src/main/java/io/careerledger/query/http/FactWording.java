package io.careerledger.query.http;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.projection.read.Cut;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Says the facts of an answer, each in one line, with people called what they were called at its cut. */
@Component
public class FactWording {

    private final Names names;

    FactWording(Names names) {
        this.names = names;
    }

    /** For these facts; one statement whatever their number. */
    public Function<CareerEvent, String> of(Collection<RecordedEvent<CareerEvent>> facts, Cut cut) {
        Set<UUID> mentioned = new HashSet<>();
        facts.forEach(fact -> mentioned.addAll(Sentences.mentioned(fact.event())));
        return new Sentences(names.of(mentioned, cut))::of;
    }
}
