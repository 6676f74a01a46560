package io.careerledger.query.replay.view;

import io.careerledger.query.http.Viewer;
import io.careerledger.query.replay.job.Replay;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what a caller sees of a replay. */
@Component
class Sights {

    private final Clock clock;

    Sights(Clock clock) {
        this.clock = clock;
    }

    /**
     * Of one replay.
     *
     * @param grants of names in it, the latest first
     */
    Sight of(Viewer viewer, Replay replay, List<NameGrant> grants) {
        boolean granted = !grants.isEmpty() && grants.getFirst().holds(clock.instant());
        return ReplayRoles.seesNames(viewer) || granted ? Sight.named() : pseudonymous(replay);
    }

    /** Of a replay in a list, where grants do not count. */
    Sight inList(Viewer viewer, Replay replay) {
        return of(viewer, replay, List.of());
    }

    private static Sight pseudonymous(Replay replay) {
        return Sight.pseudonymous(pseudonyms(replay));
    }

    static Pseudonyms pseudonyms(Replay replay) {
        return new Pseudonyms(HexFormat.of().parseHex(replay.pseudonymKey()));
    }
}
