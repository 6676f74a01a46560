package io.careerledger.query.replay.view;

import io.careerledger.query.http.Viewer;
import io.careerledger.query.replay.job.Replay;
import io.careerledger.query.replay.job.ReplayState;
import io.careerledger.query.replay.job.Replays;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the replay whose results are asked for, and what the caller may see of it: two statements. */
@Component
class Questions {

    private final Replays replays;
    private final NameGrants grants;
    private final Sights sights;

    Questions(Replays replays, NameGrants grants, Sights sights) {
        this.replays = replays;
        this.grants = grants;
        this.sights = sights;
    }

    /** Goes on with a completed replay only: no other shows anything of what it has found. */
    Question about(UUID id, Viewer viewer) {
        Replay replay = replays.find(id).orElseThrow(() -> ReplayProblems.unknown(id));
        if (replay.state() != ReplayState.COMPLETED) {
            throw ReplayProblems.notCompleted(id, replay.state());
        }
        if (!replay.isOfThisLayout()) {
            throw ReplayProblems.otherLayout(id);
        }
        return Question.of(replay, sights.of(viewer, replay, grants.of(id)));
    }
}
