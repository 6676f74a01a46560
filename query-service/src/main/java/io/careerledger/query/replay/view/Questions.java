package io.careerledger.query.replay.view;

import io.careerledger.query.http.Viewer;
import io.careerledger.query.projection.database.Reader;
import io.careerledger.query.replay.job.Replay;
import io.careerledger.query.replay.job.ReplayState;
import io.careerledger.query.replay.job.Replays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the replay whose results are asked for, and what the caller may see of it: two statements, three by a grant. */
@Component
class Questions {

    private final Replays replays;
    private final NameGrants grants;
    private final Sights sights;
    private final JdbcClient jdbc;

    Questions(Replays replays, NameGrants grants, Sights sights, JdbcClient jdbc) {
        this.replays = replays;
        this.grants = grants;
        this.sights = sights;
        this.jdbc = jdbc;
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
        Sight sight = sights.of(viewer, replay, grants.of(id));
        if (sight.isNamed() && !ReplayRoles.seesNames(viewer)) {
            // names are granted: the walls are told for the rest of the snapshot
            jdbc.sql("select set_config('career.viewer', :reader, true)")
                    .param("reader", Reader.NAMED_CALIBRATION)
                    .query(String.class)
                    .single();
        }
        return Question.of(replay, sight);
    }
}
