package io.careerledger.readiness.career;

import io.careerledger.events.AttestationVerdict;
import io.careerledger.events.CareerEvent.OutcomeAttested;
import io.careerledger.events.CareerEvent.OutcomeRecorded;
import io.careerledger.events.Money;
import io.careerledger.events.Tier;
import io.careerledger.readiness.ladder.Verification;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence of a result, with what stakeholders said of it; of its texts only the title is kept. */
public final class Outcome {

    private static final double NOT_GIVEN = Double.NaN;

    private final long idHigh;
    private final long idLow;
    private final String title;
    private final @Nullable String currency;
    private final double amount;
    private final double percent;
    private final double attribution;
    private final int day;
    private final int sequence;
    private final Tier tier;
    private final boolean achieved;
    private final boolean linked;
    private final boolean retracted;
    private final FactList<Attestation> attestations;

    Outcome(OutcomeRecorded event, int sequence) {
        Money benefit = event.benefit();
        this.idHigh = event.outcomeId().getMostSignificantBits();
        this.idLow = event.outcomeId().getLeastSignificantBits();
        this.title = event.title();
        this.currency = benefit == null ? null : benefit.currency().intern();
        this.amount = number(benefit == null ? null : benefit.amount());
        this.percent = number(event.percent());
        this.attribution = event.attribution().doubleValue();
        this.day = Day.of(event.effectiveOn());
        this.sequence = sequence;
        this.tier = event.tier();
        this.achieved = event.achieved();
        this.linked = !event.sources().isEmpty();
        this.retracted = false;
        this.attestations = FactList.empty();
    }

    private Outcome(Outcome other, boolean retracted, FactList<Attestation> attestations) {
        this.idHigh = other.idHigh;
        this.idLow = other.idLow;
        this.title = other.title;
        this.currency = other.currency;
        this.amount = other.amount;
        this.percent = other.percent;
        this.attribution = other.attribution;
        this.day = other.day;
        this.sequence = other.sequence;
        this.tier = other.tier;
        this.achieved = other.achieved;
        this.linked = other.linked;
        this.retracted = retracted;
        this.attestations = attestations;
    }

    public UUID outcomeId() {
        return new UUID(idHigh, idLow);
    }

    public String title() {
        return title;
    }

    public Tier tier() {
        return tier;
    }

    /** ISO 4217 code of the benefit's currency; null when the outcome names no money. */
    public @Nullable String currency() {
        return currency;
    }

    /** The benefit in units of {@link #currency()}; NaN when the outcome names no money. */
    public double amount() {
        return amount;
    }

    /** Improvement in percent; NaN when the outcome names none. */
    public double percent() {
        return percent;
    }

    /** The person's share, in (0, 1]. */
    public double attribution() {
        return attribution;
    }

    public boolean isAchieved() {
        return achieved;
    }

    /** Whether the outcome names a source in which it can be looked up. */
    public boolean isLinked() {
        return linked;
    }

    public boolean isRetracted() {
        return retracted;
    }

    public LocalDate occurredOn() {
        return Day.date(day);
    }

    /** Of the event in the stream. */
    public int sequence() {
        return sequence;
    }

    /** Whole days from the result to the day. */
    public int ageOn(LocalDate asOf) {
        return Day.of(asOf) - day;
    }

    /** Every attestation ever recorded, in stream order. */
    public List<Attestation> attestations() {
        return attestations;
    }

    /**
     * How well others stand behind the outcome at the day. Of each attester the last attestation by (date, stream order)
     * stands unless it takes back; the subject's own corroboration never counts, her dispute does.
     *
     * @param subjectId whose outcome it is
     */
    public Verification verificationOn(LocalDate asOf, UUID subjectId) {
        boolean corroborated = false;
        for (int index = 0; index < attestations.size(); index++) {
            Attestation attestation = attestations.get(index);
            if (attestation.verdict() == AttestationVerdict.WITHDRAW || !standsOn(asOf, index)) {
                continue;
            }
            if (attestation.verdict() == AttestationVerdict.DISPUTE) {
                return Verification.DISPUTED;
            }
            corroborated |= !attestation.attesterId().equals(subjectId);
        }
        if (!corroborated) {
            return Verification.CLAIMED;
        }
        return linked ? Verification.METRIC_LINKED : Verification.CORROBORATED;
    }

    /** The attester's last attestation by (date, stream order) up to the day; null when she made none. */
    public @Nullable Attestation lastAttestationBy(UUID attesterId, LocalDate asOf) {
        for (int index = 0; index < attestations.size(); index++) {
            Attestation attestation = attestations.get(index);
            if (attestation.attesterId().equals(attesterId) && standsOn(asOf, index)) {
                return attestation;
            }
        }
        return null;
    }

    private boolean standsOn(LocalDate asOf, int index) {
        Attestation attestation = attestations.get(index);
        if (attestation.attestedOn().isAfter(asOf)) {
            return false;
        }
        for (int other = 0; other < attestations.size(); other++) {
            Attestation rival = attestations.get(other);
            if (rival.attesterId().equals(attestation.attesterId())
                    && !rival.attestedOn().isAfter(asOf)
                    && isLater(rival, attestation)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLater(Attestation one, Attestation other) {
        int byDate = one.attestedOn().compareTo(other.attestedOn());
        return byDate > 0 || (byDate == 0 && one.sequence() > other.sequence());
    }

    int day() {
        return day;
    }

    boolean hasId(UUID outcomeId) {
        return idHigh == outcomeId.getMostSignificantBits() && idLow == outcomeId.getLeastSignificantBits();
    }

    Outcome attested(OutcomeAttested event, int sequence) {
        Attestation attestation = new Attestation(event.attesterId(), event.verdict(), event.effectiveOn(), sequence);
        return new Outcome(this, retracted, attestations.with(attestation));
    }

    Outcome asRetracted() {
        return new Outcome(this, true, attestations);
    }

    private static double number(@Nullable BigDecimal value) {
        return value == null ? NOT_GIVEN : value.doubleValue();
    }
}
