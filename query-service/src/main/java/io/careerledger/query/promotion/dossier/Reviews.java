package io.careerledger.query.promotion.dossier;

import io.careerledger.events.CareerEvent.PromotionDecided;
import io.careerledger.events.CareerEvent.PromotionReviewed;
import io.careerledger.events.DecisionOutcome;
import io.careerledger.events.FrozenPacket;
import io.careerledger.events.ReviewVerdict;
import io.careerledger.query.promotion.dossier.Dossier.Criterion;
import io.careerledger.query.promotion.dossier.Dossier.Dissent;
import io.careerledger.query.promotion.dossier.Dossier.Quorum;
import io.careerledger.query.promotion.dossier.Dossier.Review;
import io.careerledger.query.promotion.dossier.Dossier.Tally;
import io.careerledger.query.promotion.trail.CaseFile;
import io.careerledger.query.promotion.trail.CaseFile.Fact;
import io.careerledger.query.promotion.trail.Dissenting;
import io.careerledger.query.promotion.trail.People;
import io.careerledger.query.promotion.trail.Rubric;
import io.careerledger.query.promotion.trail.Who;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What reviewers said of a case, which of it stands, and whether it speaks against what was decided. */
final class Reviews {

    private final List<Fact<PromotionReviewed>> all;
    private final Optional<PromotionDecided> decision;
    private final FrozenPacket packet;
    private final People people;
    private final Rubric rubric;

    /** The last review of every reviewer; a recusal is final. */
    private final Map<UUID, PromotionReviewed> standing = new LinkedHashMap<>();

    Reviews(CaseFile file, People people, Rubric rubric) {
        this.all = file.reviews();
        this.decision = file.decision().map(Fact::event);
        this.packet = file.frozen();
        this.people = people;
        this.rubric = rubric;
        all.forEach(fact -> standing.merge(
                fact.event().reviewerId(),
                fact.event(),
                (earlier, later) -> earlier.verdict() == ReviewVerdict.RECUSE ? earlier : later));
    }

    /** In the order of their recording. */
    List<Review> items() {
        return all.stream().map(this::item).toList();
    }

    private Review item(Fact<PromotionReviewed> fact) {
        PromotionReviewed review = fact.event();
        return new Review(
                review.reviewId(),
                people.who(review.reviewerId()),
                review.verdict(),
                review.comment(),
                review.criteria().stream()
                        .map(said -> new Criterion(
                                said.competency(),
                                rubric.competencyName(said.competency()),
                                said.verdict(),
                                said.comment()))
                        .toList(),
                review.effectiveOn(),
                isStanding(review),
                neighbour(review, -1),
                neighbour(review, 1),
                isStanding(review) && review.verdict() == against(),
                Recording.of(fact.recorded(), people));
    }

    /** The review of the same reviewer so many before or after this one; null when there is none. */
    private @Nullable UUID neighbour(PromotionReviewed review, int steps) {
        List<UUID> hers = all.stream()
                .map(Fact::event)
                .filter(other -> other.reviewerId().equals(review.reviewerId()))
                .map(PromotionReviewed::reviewId)
                .toList();
        int index = hers.indexOf(review.reviewId()) + steps;
        return index < 0 || index >= hers.size() ? null : hers.get(index);
    }

    private boolean isStanding(PromotionReviewed review) {
        return review.equals(standing.get(review.reviewerId()));
    }

    /** The verdict that speaks against the decision; null while there is none, and for a deferral. */
    private @Nullable ReviewVerdict against() {
        return decision.map(made -> Dissenting.from(made.outcome())).orElse(null);
    }

    List<Who> recusals() {
        return standing.values().stream()
                .filter(review -> review.verdict() == ReviewVerdict.RECUSE)
                .map(review -> people.who(review.reviewerId()))
                .toList();
    }

    Tally tally() {
        int support = count(ReviewVerdict.SUPPORT);
        int oppose = count(ReviewVerdict.OPPOSE);
        int abstain = count(ReviewVerdict.ABSTAIN);
        int counted = support + oppose + abstain;
        Integer needed = rubric.quorum();
        Quorum quorum = new Quorum(
                packet.ladder().id(),
                packet.ladder().version(),
                needed,
                counted,
                needed == null ? null : counted >= needed);
        return new Tally(support, oppose, abstain, count(ReviewVerdict.RECUSE), majority(support, oppose), quorum);
    }

    private static @Nullable ReviewVerdict majority(int support, int oppose) {
        if (support == oppose) {
            return null;
        }
        return support > oppose ? ReviewVerdict.SUPPORT : ReviewVerdict.OPPOSE;
    }

    Dissent dissent() {
        List<UUID> reviews = standing.values().stream()
                .filter(review -> review.verdict() == against())
                .map(PromotionReviewed::reviewId)
                .toList();
        ReviewVerdict majority = majority(count(ReviewVerdict.SUPPORT), count(ReviewVerdict.OPPOSE));
        boolean overridden = decision.map(PromotionDecided::outcome)
                        .filter(outcome -> outcome != DecisionOutcome.DEFERRED)
                        .isPresent()
                && majority != null
                && majority == against();
        return new Dissent(
                reviews,
                overridden,
                decision.map(PromotionDecided::overrideReason).orElse(null));
    }

    private int count(ReviewVerdict verdict) {
        return (int) standing.values().stream()
                .filter(review -> review.verdict() == verdict)
                .count();
    }
}
