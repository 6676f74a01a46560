package io.careerledger.readiness.change;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.careerledger.readiness.model.ReadinessResult.LadderUsed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What moved a score. In JSON its field {@code kind} says which of these it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Cause.Ladder.class, name = "LADDER"),
    @JsonSubTypes.Type(value = Cause.Target.class, name = "TARGET"),
    @JsonSubTypes.Type(value = Cause.Decay.class, name = "DECAY"),
    @JsonSubTypes.Type(value = Cause.Fact.class, name = "FACT")
})
public sealed interface Cause {

    /**
     * Another ladder version judges.
     *
     * @param facts that put the person on another ladder; none when a version took over
     */
    @JsonPropertyOrder({"from", "to", "facts"})
    record Ladder(LadderUsed from, LadderUsed to, List<FactRef> facts) implements Cause {
        public Ladder {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Another level is aimed at.
     *
     * @param from null at the top of the ladder, as is {@code to}
     * @param facts that changed the person's level; none when only the ladder's order of levels did
     */
    @JsonPropertyOrder({"from", "to", "facts"})
    record Target(@Nullable String from, @Nullable String to, List<FactRef> facts) implements Cause {
        public Target {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Time passed, and what was known at its beginning aged.
     *
     * @param to the day asked about, or the one on which she had left by then
     * @param facts by which she left, had not left, or came back; they say when time stopped for her
     */
    @JsonPropertyOrder({"from", "to", "facts"})
    record Decay(LocalDate from, LocalDate to, List<FactRef> facts) implements Cause {
        public Decay {
            facts = List.copyOf(facts);
        }
    }

    /** A fact came to count, or one was taken back. */
    record Fact(FactRef fact) implements Cause {}
}
