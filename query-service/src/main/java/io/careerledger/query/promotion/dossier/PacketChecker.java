package io.careerledger.query.promotion.dossier;

import io.careerledger.events.CareerEvent.PromotionProposed;
import io.careerledger.events.FrozenPacket;
import io.careerledger.events.StreamPosition;
import io.careerledger.query.promotion.dossier.PacketCheck.Difference;
import io.careerledger.query.promotion.dossier.PacketCheck.LadderCheck;
import io.careerledger.query.promotion.dossier.PacketCheck.LadderMatch;
import io.careerledger.query.promotion.trail.CaseFile;
import io.careerledger.query.promotion.trail.Digest;
import io.careerledger.query.promotion.trail.Rubric;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.model.CompetencyReadiness.CountedRating;
import io.careerledger.readiness.model.LevelNotOnLadder;
import io.careerledger.readiness.model.NotYetJoined;
import io.careerledger.readiness.model.OutcomesReadiness;
import io.careerledger.readiness.model.OutcomesReadiness.CountedOutcome;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.readiness.model.ReadinessResult;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Computes the packet of a case once more from what the stream held before it. */
final class PacketChecker {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CaseFile file;
    private final FrozenPacket packet;
    private final Rubric rubric;

    /** A packet as far as it can be computed; lists of ids sorted, because their order says nothing. */
    private record Contents(
            String ladderHash, long streamVersion, JsonNode readiness, List<UUID> ratingIds, List<UUID> outcomeIds) {}

    private PacketChecker(CaseFile file, Rubric rubric) {
        this.file = file;
        this.packet = file.frozen();
        this.rubric = rubric;
    }

    static PacketCheck check(CaseFile file, Rubric rubric) {
        PacketChecker checker = new PacketChecker(file, rubric);
        return rubric.version()
                .map(checker::against)
                .orElseGet(() -> checker.unknown("Version "
                        + checker.packet.ladder().version() + " of ladder "
                        + checker.packet.ladder().id() + " is not known here; nothing can be computed by it."));
    }

    private PacketCheck against(LadderVersion ladder) {
        try {
            List<Difference> differences = JsonDifferences.between(
                    JSON.valueToTree(stated()), JSON.valueToTree(computed(ladder)), PacketCheck.MAX_DIFFERENCES);
            String detail = differences.isEmpty()
                    ? "The readiness computed from the " + proposalSequence()
                            + " facts before the proposal is the one in the packet, to the last digit."
                    : "What is computed from the facts before the proposal is not what the packet says.";
            return found(differences.isEmpty(), detail, differences);
        } catch (NotYetJoined | LevelNotOnLadder e) {
            return found(false, "The facts before the proposal give no readiness: " + e.getMessage(), List.of());
        }
    }

    private Contents stated() {
        return new Contents(
                packet.ladderHash(),
                packet.streamVersion(),
                packet.readiness(),
                sorted(packet.ratingIds().stream()),
                sorted(packet.outcomeIds().stream()));
    }

    private Contents computed(LadderVersion ladder) {
        CareerHistory history = CareerHistory.of(file.before());
        PromotionProposed proposed = file.proposal().event();
        ReadinessResult readiness = ReadinessModel.evaluate(
                history, ladder, ReadinessQuestion.on(proposed.effectiveOn()).atLevel(proposed.targetLevel()));
        return new Contents(
                ladder.hash(),
                history.version(),
                JSON.valueToTree(readiness),
                sorted(readiness.competencies().stream()
                        .flatMap(competency -> competency.ratings().stream())
                        .map(CountedRating::ratingId)),
                outcomeIds(readiness));
    }

    private static List<UUID> outcomeIds(ReadinessResult readiness) {
        OutcomesReadiness outcomes = readiness.outcomes();
        return outcomes == null ? List.of() : sorted(outcomes.items().stream().map(CountedOutcome::outcomeId));
    }

    private static List<UUID> sorted(Stream<UUID> ids) {
        return ids.distinct().sorted().toList();
    }

    private PacketCheck unknown(String detail) {
        return found(null, detail, List.of());
    }

    private PacketCheck found(@Nullable Boolean reproduced, String detail, List<Difference> differences) {
        String sha256 = HexFormat.of().formatHex(Digest.sha256(file.packet()));
        return new PacketCheck(sha256, ladderCheck(), reproduced, position(), detail, differences);
    }

    private LadderCheck ladderCheck() {
        String published = rubric.version().map(LadderVersion::hash).orElse(null);
        LadderMatch match = published == null
                ? LadderMatch.UNKNOWN
                : published.equals(packet.ladderHash()) ? LadderMatch.MATCHES : LadderMatch.DIFFERS;
        return new LadderCheck(packet.ladder().id(), packet.ladder().version(), packet.ladderHash(), published, match);
    }

    private StreamPosition position() {
        return new StreamPosition(file.subjectId().toString(), proposalSequence());
    }

    private long proposalSequence() {
        return file.proposal().recorded().sequence();
    }
}
