package io.careerledger.readiness.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.UUID;

/**
 * The mentoring of a readiness result.
 *
 * @param weight ω; 0 where the level needs no mentorship, as are score and contribution
 * @param score M, 0..1
 * @param contribution mentoring's share of the score
 * @param counting how many mentorships had enough sessions in the year up to the day
 * @param mentorshipIds those that count, in stream order
 */
@JsonPropertyOrder({"weight", "score", "contribution", "counting", "needed", "mentorshipIds"})
public record MentoringReadiness(
        double weight, double score, double contribution, int counting, int needed, List<UUID> mentorshipIds) {

    public MentoringReadiness {
        mentorshipIds = List.copyOf(mentorshipIds);
    }

    static MentoringReadiness of(MentoringTerm term, double contribution) {
        return new MentoringReadiness(
                term.weight(), term.value(), contribution, term.counting().size(), term.needed(), term.counting());
    }
}
