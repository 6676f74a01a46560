package io.careerledger.query.promotion.dossier;

import io.careerledger.query.promotion.dossier.SinceProposal.CriterionNow;
import io.careerledger.query.promotion.dossier.SinceProposal.ReadinessNow;
import io.careerledger.query.promotion.trail.CaseFile;
import io.careerledger.readiness.ladder.Competency;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderVersion;
import io.careerledger.readiness.model.CompetencyReadiness;
import io.careerledger.readiness.model.LadderNotKnown;
import io.careerledger.readiness.model.LevelNotOnLadder;
import io.careerledger.readiness.model.NotYetJoined;
import io.careerledger.readiness.model.ReadinessModel;
import io.careerledger.readiness.model.ReadinessQuestion;
import io.careerledger.readiness.model.ReadinessResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The readiness for the target of a case as it is now, term by term beside the packet's. */
final class ReadinessComparison {

    private static final String OUTCOMES = "outcomes";
    private static final String MENTORING = "mentoring";

    private final CaseFile file;
    private final LadderCatalog catalog;
    private final JsonNode packet;

    ReadinessComparison(CaseFile file, LadderCatalog catalog) {
        this.file = file;
        this.catalog = catalog;
        this.packet = file.frozen().readiness();
    }

    ReadinessNow now() {
        ReadinessQuestion question = new ReadinessQuestion(
                file.asOf(), file.cut().knownAt(), file.proposal().event().targetLevel(), null);
        try {
            LadderVersion ladder = ReadinessModel.ladder(file.history(), catalog, question);
            return compared(ReadinessModel.evaluate(file.history(), ladder, question), ladder);
        } catch (NotYetJoined | LadderNotKnown | LevelNotOnLadder e) {
            return new ReadinessNow(
                    file.asOf(),
                    String.valueOf(e.getMessage()),
                    null,
                    null,
                    null,
                    number(packet.get("score")),
                    List.of());
        }
    }

    private ReadinessNow compared(ReadinessResult result, LadderVersion ladder) {
        return new ReadinessNow(
                file.asOf(),
                null,
                ladder.ladder().version(),
                result.status(),
                result.score(),
                number(packet.get("score")),
                criteria(result, ladder));
    }

    private List<CriterionNow> criteria(ReadinessResult result, LadderVersion ladder) {
        Map<String, JsonNode> before = new LinkedHashMap<>();
        packet.path("competencies")
                .forEach(competency -> before.put(competency.path("competency").stringValue(""), competency));
        Map<String, CompetencyReadiness> after = new LinkedHashMap<>();
        result.competencies().forEach(competency -> after.put(competency.competency(), competency));
        Set<String> ids = new LinkedHashSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<CriterionNow> criteria = new ArrayList<>();
        ids.forEach(id -> criteria.add(competency(id, before.get(id), after.get(id), ladder)));
        criteria.add(term(
                OUTCOMES, result.outcomes() == null ? null : result.outcomes().contribution()));
        criteria.add(term(
                MENTORING,
                result.mentoring() == null ? null : result.mentoring().contribution()));
        return criteria;
    }

    private static CriterionNow competency(
            String id, @Nullable JsonNode before, @Nullable CompetencyReadiness after, LadderVersion ladder) {
        Double then = before == null ? null : number(before.get("contribution"));
        Double now = after == null ? null : after.contribution();
        return new CriterionNow(
                id,
                ladder.ladder().competency(id).map(Competency::name).orElse(null),
                before == null ? null : before.path("state").stringValue(null),
                after == null ? null : after.state(),
                then,
                now,
                difference(then, now));
    }

    private CriterionNow term(String id, @Nullable Double now) {
        Double then = number(packet.path(id).get("contribution"));
        return new CriterionNow(id, null, null, null, then, now, difference(then, now));
    }

    private static @Nullable Double difference(@Nullable Double then, @Nullable Double now) {
        return then == null || now == null ? null : now - then;
    }

    private static @Nullable Double number(@Nullable JsonNode node) {
        return node != null && node.isNumber() ? node.doubleValue() : null;
    }
}
