package io.careerledger.command.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command was refused by a rule; nothing was written. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Rule rule;
    private final transient List<Fault> faults;

    private final transient @Nullable Seen seen;

    private Refused(Rule rule, String detail, List<Fault> faults, @Nullable Seen seen) {
        super(detail, null, false, false);
        this.rule = rule;
        this.faults = List.copyOf(faults);
        this.seen = seen;
    }

    /** Refusal by a rule; the detail says what is wrong and where, without personal data. */
    public static Refused because(Rule rule, String detail) {
        return new Refused(rule, detail, List.of(), null);
    }

    /** Refusal because there is no such person, or none whom the actor may know of: both are told alike. */
    static Refused unknown(UUID personId) {
        return because(Rule.NOT_FOUND, "nobody has the id " + personId);
    }

    /** Refusal of values, all faults at once. */
    public static Refused invalid(List<Fault> faults) {
        return new Refused(Rule.VALIDATION, faults.getFirst().detail(), faults, null);
    }

    /** Refusal of one value by a rule of kind {@code INVALID}. */
    public static Refused invalid(Rule rule, Fault fault) {
        return new Refused(rule, fault.detail(), List.of(fault), null);
    }

    /** The same refusal, telling which state the command met. */
    public Refused having(Seen met) {
        return new Refused(rule, detail(), faults, met);
    }

    /** The state that the command met; null when it met none. */
    public @Nullable Seen seen() {
        return seen;
    }

    public Rule rule() {
        return rule;
    }

    /** What names the rule, the message of this exception. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The single faults of a refusal of kind {@code INVALID}; else empty. */
    public List<Fault> faults() {
        return faults;
    }
}
