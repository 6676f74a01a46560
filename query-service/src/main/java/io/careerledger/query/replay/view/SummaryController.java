package io.careerledger.query.replay.view;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.query.http.Names;
import io.careerledger.query.http.OneSnapshot;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.http.Viewer;
import io.careerledger.query.replay.job.Replays;
import io.careerledger.readiness.replay.Summary;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What a replay says of its whole population: five statements, two more for pseudonyms the first time. */
@RestController
@OneSnapshot
class SummaryController {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Questions questions;
    private final Replays replays;
    private final GroupReader groups;
    private final GroupTable table;
    private final Names names;

    SummaryController(Questions questions, Replays replays, GroupReader groups, GroupTable table, Names names) {
        this.questions = questions;
        this.replays = replays;
        this.groups = groups;
        this.table = table;
        this.names = names;
    }

    @Guarded(View.REPLAY_SUMMARY)
    @GetMapping("/v1/replays/{id}/summary")
    SummaryView summary(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        Parameters.of(request).check();
        Question question = questions.about(id, viewer);
        Summary summary = replays.summary(id)
                .map(json -> JSON.readValue(json, Summary.class))
                .orElseThrow(() -> ReplayProblems.unknown(id));
        Groups withheld = groups.of(question);
        SummaryShown shown = new SummaryShown(question, summary, withheld, table.largest(question, withheld));
        return shown.view(question.sight().isNamed() ? names.of(shown.mentioned(), question.cut()) : Map.of());
    }
}
