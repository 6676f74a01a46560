package io.careerledger.readiness.career;

import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.Relation;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One rater's value for one competency.
 *
 * <p>Ids and date are kept as plain numbers: a ledger holds millions of ratings, and an object for each of them would
 * double what a rating takes.
 */
public final class Rating {

    private final long idHigh;
    private final long idLow;
    private final long raterHigh;
    private final long raterLow;
    private final String competency;
    private final int day;
    private final int sequence;
    private final byte value;
    private final Relation relation;
    private final boolean withdrawn;

    private Rating(Rating other, boolean withdrawn) {
        this.idHigh = other.idHigh;
        this.idLow = other.idLow;
        this.raterHigh = other.raterHigh;
        this.raterLow = other.raterLow;
        this.competency = other.competency;
        this.day = other.day;
        this.sequence = other.sequence;
        this.value = other.value;
        this.relation = other.relation;
        this.withdrawn = withdrawn;
    }

    Rating(SkillRated event, int sequence) {
        this.idHigh = event.ratingId().getMostSignificantBits();
        this.idLow = event.ratingId().getLeastSignificantBits();
        this.raterHigh = event.raterId().getMostSignificantBits();
        this.raterLow = event.raterId().getLeastSignificantBits();
        this.competency = event.competency().intern();
        this.day = Day.of(event.effectiveOn());
        this.sequence = sequence;
        this.value = (byte) event.rating();
        this.relation = event.relation();
        this.withdrawn = false;
    }

    public UUID ratingId() {
        return new UUID(idHigh, idLow);
    }

    public UUID raterId() {
        return new UUID(raterHigh, raterLow);
    }

    /** Interned: competencies of ratings may be compared by identity. */
    public String competency() {
        return competency;
    }

    /** 1..5. */
    public int value() {
        return value;
    }

    public Relation relation() {
        return relation;
    }

    public LocalDate observedOn() {
        return Day.date(day);
    }

    /** Of the event in the stream. */
    public int sequence() {
        return sequence;
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }

    /** Whole days from the observation to the day. */
    public int ageOn(LocalDate asOf) {
        return Day.of(asOf) - day;
    }

    public boolean isBySameRaterAs(Rating other) {
        return raterHigh == other.raterHigh && raterLow == other.raterLow;
    }

    public boolean isBy(UUID personId) {
        return raterHigh == personId.getMostSignificantBits() && raterLow == personId.getLeastSignificantBits();
    }

    /** Orders raters by the text form of their ids. */
    public int compareRater(Rating other) {
        int high = Long.compareUnsigned(raterHigh, other.raterHigh);
        return high != 0 ? high : Long.compareUnsigned(raterLow, other.raterLow);
    }

    int day() {
        return day;
    }

    boolean hasId(UUID ratingId) {
        return idHigh == ratingId.getMostSignificantBits() && idLow == ratingId.getLeastSignificantBits();
    }

    Rating asWithdrawn() {
        return new Rating(this, true);
    }
}
