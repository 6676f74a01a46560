package io.careerledger.query.replay.view;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.OneSnapshot;
import io.careerledger.query.http.Page;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.http.Viewer;
import io.careerledger.query.replay.job.Replay;
import io.careerledger.query.replay.job.Replays;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Replays as they stand: one statement a page, two for one of them. */
@RestController
@OneSnapshot
class ReplayController {

    private static final String LIST = "replays";
    private static final int KEYS = 2;

    private final Replays replays;
    private final NameGrants grants;
    private final Sights sights;

    ReplayController(Replays replays, NameGrants grants, Sights sights) {
        this.replays = replays;
        this.grants = grants;
        this.sights = sights;
    }

    @Guarded(View.REPLAYS)
    @GetMapping("/v1/replays")
    Page<ReplayView> replays(Viewer viewer, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        int limit = parameters.limit();
        Cursor cursor = parameters.cursor(LIST, KEYS);
        parameters.check();
        List<ReplayView> read = replays.list(after(cursor), limit + 1).stream()
                .map(replay -> ReplayView.item(replay, sights.inList(viewer, replay)))
                .toList();
        return Page.of(
                read,
                limit,
                last -> Cursor.of(LIST, last.requestedAt(), last.id()).token());
    }

    private static Replays.@Nullable After after(@Nullable Cursor cursor) {
        return cursor == null ? null : new Replays.After(cursor.instant(0), cursor.uuid(1));
    }

    @Guarded(View.REPLAY)
    @GetMapping("/v1/replays/{id}")
    ReplayView replay(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
        Parameters.of(request).check();
        Replay replay = replays.find(id).orElseThrow(() -> ReplayProblems.unknown(id));
        List<NameGrant> granted = grants.of(id);
        return ReplayView.whole(replay, sights.of(viewer, replay, granted), granted);
    }
}
