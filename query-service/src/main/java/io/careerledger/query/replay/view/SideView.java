package io.careerledger.query.replay.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.careerledger.query.replay.view.GroupItem.ManagerGroup;
import io.careerledger.query.replay.view.GroupItem.TeamGroup;
import io.careerledger.readiness.replay.Summary.DecisionCounts;
import io.careerledger.readiness.replay.Summary.LadderPeople;
import io.careerledger.readiness.replay.Summary.LevelGroup;
import io.careerledger.readiness.replay.Summary.LevelMatrix;
import io.careerledger.readiness.replay.Summary.UnmappedCompetency;
import io.careerledger.readiness.replay.Summary.UnplacedPerson;
import io.careerledger.readiness.replay.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The baseline or a scenario as a caller sees it; see {@link io.careerledger.readiness.replay.Summary.Side}.
 *
 * @param byManager the {@value GroupTable#LARGEST} largest groups
 * @param managers how many groups there are
 * @param byTeam the {@value GroupTable#LARGEST} largest groups
 * @param teams how many groups there are
 * @param decisions null where there are too few to be told of without names
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SideView(
        String name,
        @Nullable String ladderHash,
        List<LadderPeople> ladders,
        Map<Verdict, Integer> verdicts,
        List<LevelMatrix> matrix,
        List<LevelGroup> byLevel,
        List<ManagerGroup> byManager,
        int managers,
        List<TeamGroup> byTeam,
        int teams,
        int flips,
        int changed,
        @Nullable DecisionCounts decisions,
        int unplaced,
        List<UnplacedPerson> unplacedPeople,
        List<UnmappedCompetency> unmappedCompetencies) {}
