package io.careerledger.readiness.ladder;

import io.careerledger.events.Tier;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the public formats have in common: they describe levels in words and carry no numbers, so the place of a level
 * decides what it expects.
 */
final class PublicFormat {

    private static final int HIGHEST_RATING = 5;
    private static final List<Tier> TIERS = List.copyOf(EnumSet.allOf(Tier.class));

    /** Of criteria, examples or links in one list. */
    static final int MOST = 2_000;

    private PublicFormat() {}

    /** Rating that level i (from 1) of n expects: ⌊1.5 + 4(i−1)/(n−1)⌋, 3 for n = 1 ("The ladder document"). */
    static int rating(int i, int n) {
        return place(i, n, HIGHEST_RATING);
    }

    /** Tier of level i (from 1) of n, spread over all tiers in the same way. */
    static Tier tier(int i, int n) {
        return TIERS.get(place(i, n, TIERS.size()) - 1);
    }

    /** ⌊1.5 + (places−1)(i−1)/(n−1)⌋ in whole numbers. */
    private static int place(int i, int n, int places) {
        return n == 1 ? 3 : (3 * (n - 1) + 2 * (places - 1) * (i - 1)) / (2 * (n - 1));
    }

    /** The words of a name, lower case, joined by hyphens; empty when it has no letter or digit. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Notes a name that makes no id, or the id of an earlier competency. */
    static void checkSlug(String id, Spot name, List<Competency> earlier) {
        if (id.isEmpty()) {
            name.fault("must have a letter or digit that an id can be made of");
        } else if (id.length() > LadderLimits.MAX_ID_LENGTH) {
            name.fault("makes an id of more than " + LadderLimits.MAX_ID_LENGTH + " characters");
        } else if (earlier.stream().anyMatch(competency -> competency.id().equals(id))) {
            name.fault("makes the same id as an earlier one: " + id);
        }
    }

    static List<String> texts(List<Spot> items) {
        return items.stream()
                .map(item -> item.text(LadderLimits.MAX_TEXT_LENGTH))
                .filter(Objects::nonNull)
                .map(String::strip)
                .toList();
    }

    static Competency competency(String id, String name, @Nullable String description, AnchorText text, Spot spot) {
        SortedMap<Integer, String> anchors = text.anchors();
        anchors.forEach((rating, anchor) -> {
            if (anchor.codePointCount(0, anchor.length()) > LadderLimits.MAX_TEXT_LENGTH) {
                spot.fault("the criteria for rating " + rating + " have more than " + LadderLimits.MAX_TEXT_LENGTH
                        + " characters");
            }
        });
        return new Competency(id, name, description, anchors);
    }

    static Level level(String id, String name, int i, int n, @Nullable String next, List<String> competencies) {
        List<Expectation> expectations = competencies.stream()
                .map(competency -> new Expectation(competency, rating(i, n), Expectation.DEFAULT_WEIGHT, false))
                .toList();
        return new Level(
                id,
                name,
                tier(i, n),
                next,
                null,
                null,
                null,
                null,
                Level.DEFAULT_READY_AT,
                Level.DEFAULT_OUTCOME_WEIGHT,
                Level.DEFAULT_REFERENCE_BENEFIT,
                Level.DEFAULT_REFERENCE_PERCENT,
                Level.DEFAULT_VERIFIED_NEEDED,
                Level.DEFAULT_MENTORING_WEIGHT,
                Level.DEFAULT_MENTORSHIPS_NEEDED,
                expectations);
    }

    /** The ladder if nothing was at fault; the caller names it, as the formats do not. */
    static LadderReading ladder(
            String name, LadderIdentity identity, List<Competency> competencies, List<Level> levels, Faults faults) {
        identity.check(faults);
        if (identity.id() == null || identity.version() == null) {
            faults.add("", null, "this format names no ladder id and version: give both");
        }
        if (!faults.isEmpty()) {
            return new LadderReading.Invalid(faults.inTextOrder());
        }
        LocalDate effectiveFrom = Optional.ofNullable(identity.effectiveFrom()).orElse(LadderLimits.EARLIEST_DATE);
        return new LadderReading.Valid(new Ladder(
                Objects.requireNonNull(identity.id()),
                Objects.requireNonNull(identity.version()),
                name,
                effectiveFrom,
                Ladder.DEFAULT_REFERENCE_CURRENCY,
                new TreeMap<>(),
                null,
                Ladder.DEFAULT_QUORUM,
                Ladder.DEFAULT_MENTOR_CAPACITY,
                ModelNumbers.DEFAULTS,
                competencies,
                levels));
    }
}
