package io.careerledger.query.rating;

import io.careerledger.events.CareerEvent;
import io.careerledger.events.CareerEvent.RatingWithdrawn;
import io.careerledger.events.CareerEvent.SkillRated;
import io.careerledger.events.RecordedEvent;
import io.careerledger.query.http.Missing;
import io.careerledger.query.rating.RatingItem.Standing;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Rating;
import io.careerledger.web.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ratings of one stream, each with its standing. */
final class RatingList {

    /** Newest first; of one day the one recorded later. */
    private static final Comparator<RatingItem> NEWEST_FIRST = Comparator.comparing(RatingItem::observedOn)
            .thenComparing(RatingItem::recordedAt)
            .thenComparing(RatingItem::ratingId)
            .reversed();

    private final LocalDate day;
    private final List<RecordedEvent<CareerEvent>> rated = new ArrayList<>();
    private final Map<UUID, String> withdrawn = new HashMap<>();
    private final Set<UUID> counting = new HashSet<>();

    /**
     * @param stream as known
     * @throws ProblemException {@code not-yet-joined} (404) when the day is before the person's first one
     */
    RatingList(List<RecordedEvent<CareerEvent>> stream, LocalDate asOf) {
        CareerHistory history = CareerHistory.of(stream);
        Missing.unlessJoined(history, asOf);
        this.day = history.employment().viewedOn(asOf);
        for (RecordedEvent<CareerEvent> next : stream) {
            if (next.event() instanceof SkillRated) {
                rated.add(next);
            } else if (next.event() instanceof RatingWithdrawn withdrawal) {
                withdrawn.put(withdrawal.ratingId(), withdrawal.reason());
            }
        }
        for (List<Rating> ratings : history.ratings().countingOn(day).values()) {
            ratings.forEach(rating -> counting.add(rating.ratingId()));
        }
    }

    /** Whose names the items show. */
    Collection<UUID> raters() {
        Set<UUID> ids = new HashSet<>();
        rated.forEach(next -> ids.add(((SkillRated) next.event()).raterId()));
        return ids;
    }

    /** Those of one competency, or all. */
    List<RatingItem> items(@Nullable String competency, Map<UUID, String> names) {
        List<RatingItem> items = new ArrayList<>();
        for (RecordedEvent<CareerEvent> next : rated) {
            SkillRated rating = (SkillRated) next.event();
            boolean asked = competency == null || competency.equals(rating.competency());
            if (asked && !rating.effectiveOn().isAfter(day)) {
                items.add(item(next, rating, names));
            }
        }
        items.sort(NEWEST_FIRST);
        return items;
    }

    private RatingItem item(RecordedEvent<CareerEvent> next, SkillRated rating, Map<UUID, String> names) {
        return new RatingItem(
                rating.ratingId(),
                rating.competency(),
                rating.rating(),
                rating.relation(),
                rating.raterId(),
                names.get(rating.raterId()),
                rating.effectiveOn(),
                rating.rationale(),
                rating.outcomeIds(),
                standing(rating.ratingId()),
                withdrawn.get(rating.ratingId()),
                next.recordedAt(),
                next.actorId());
    }

    private Standing standing(UUID ratingId) {
        if (withdrawn.containsKey(ratingId)) {
            return Standing.WITHDRAWN;
        }
        return counting.contains(ratingId) ? Standing.COUNTS : Standing.SUPERSEDED;
    }
}
