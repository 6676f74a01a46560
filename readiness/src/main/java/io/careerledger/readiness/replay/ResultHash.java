package io.careerledger.readiness.replay;

import io.careerledger.readiness.model.ReadinessResult.LadderUsed;
import io.careerledger.readiness.replay.Change.Cause;
import io.careerledger.readiness.replay.Change.GateTurn;
import java.security.MessageDigest;
import java.util.List;
import java.util.SortedMap;

/**
 * What names the result of a replay: a digest of every answer, and one over these digests in the order of ids.
 *
 * <p>The digest of an answer is the SHA-256 of a canonical JSON array (RFC 8785) that holds all of it, every number in the
 * shortest form that gives its bits back; {@code docs/calibration.md} spells it out. The hash of the result is the SHA-256 of
 * the digests (32 bytes each) of all people in the order of their ids' text, then of all decisions in the order of their
 * cases' ids. Nothing of the replay's own name, cut, workers or partitions goes into it, nor do the names of its scenarios.
 */
public final class ResultHash {

    private final MessageDigest sum = CanonicalArray.sha256();
    private boolean decisions;

    /** Digest of what is said of a person, without her decisions. */
    public static Digest digest(PersonAnswer answer) {
        CanonicalArray array = new CanonicalArray()
                .add(answer.personId())
                .add(answer.ladder())
                .add(answer.level())
                .add(answer.managerId())
                .add(answer.team());
        add(answer.baseline(), array);
        answer.scenarios().forEach(comparison -> add(comparison, array));
        answer.setAside().forEach(competencies -> add(competencies, array));
        array.open();
        answer.leanings()
                .forEach(leaning -> array.open()
                        .add(leaning.raterId())
                        .add(leaning.pairs())
                        .add(leaning.units())
                        .close());
        return array.close().digest();
    }

    /** Digest of what is said of a decision. */
    public static Digest digest(DecisionAnswer answer) {
        CanonicalArray array = new CanonicalArray()
                .add(answer.caseId())
                .add(answer.personId())
                .add(answer.decidedOn().toString())
                .add(answer.outcome())
                .add(answer.ladder())
                .add(answer.level())
                .add(answer.targetLevel());
        add(answer.baseline(), array);
        answer.scenarios().forEach(comparison -> add(comparison, array));
        return array.digest();
    }

    /**
     * Adds the next person's digest.
     *
     * @throws IllegalStateException when a decision was added before
     */
    public ResultHash addPerson(Digest digest) {
        if (decisions) {
            throw new IllegalStateException("people come before decisions");
        }
        sum.update(digest.bytes());
        return this;
    }

    /** Adds the next decision's digest. */
    public ResultHash addDecision(Digest digest) {
        decisions = true;
        sum.update(digest.bytes());
        return this;
    }

    /** Lower-case hexadecimal SHA-256 of all that was added; nothing can be added afterwards. */
    public String finish() {
        return Digest.of(sum.digest()).toString();
    }

    private static void add(Standing standing, CanonicalArray array) {
        LadderUsed ladder = standing.ladder();
        array.open()
                .add(ladder == null ? null : ladder.id())
                .add(ladder == null ? null : (Integer) ladder.version())
                .add(ladder == null ? null : ladder.hash())
                .add(standing.level())
                .add(standing.verdict())
                .add(standing.targetLevel())
                .add(standing.score())
                .add(standing.confidence())
                .add(standing.threshold())
                .add(standing.reason())
                .close();
    }

    private static void add(Comparison comparison, CanonicalArray array) {
        array.open();
        add(comparison.standing(), array);
        Change change = comparison.change();
        if (change == null) {
            array.add((String) null);
        } else {
            add(change, array);
        }
        array.close();
    }

    private static void add(Change change, CanonicalArray array) {
        array.open()
                .add(change.from())
                .add(change.to())
                .add(change.targetFrom())
                .add(change.targetTo())
                .add(change.scoreFrom())
                .add(change.scoreTo())
                .add(change.thresholdFrom())
                .add(change.thresholdTo());
        addCauses(change.causes(), array);
        addGates(change.gates(), array);
        array.close();
    }

    private static void addCauses(List<Cause> causes, CanonicalArray array) {
        array.open();
        for (Cause cause : causes) {
            array.open()
                    .add(cause.criterion())
                    .add(cause.contributionFrom())
                    .add(cause.contributionTo())
                    .add(cause.expectedFrom())
                    .add(cause.expectedTo())
                    .add(cause.ratingsFrom())
                    .add(cause.ratingsTo())
                    .close();
        }
        array.close();
    }

    private static void addGates(List<GateTurn> gates, CanonicalArray array) {
        array.open();
        for (GateTurn gate : gates) {
            array.open().add(gate.gate()).add(gate.from()).add(gate.to()).close();
        }
        array.close();
    }

    private static void add(SortedMap<String, Integer> setAside, CanonicalArray array) {
        array.open();
        setAside.forEach((competency, ratings) ->
                array.open().add(competency).add(ratings).close());
        array.close();
    }
}
