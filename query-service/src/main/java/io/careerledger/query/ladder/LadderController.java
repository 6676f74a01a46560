package io.careerledger.query.ladder;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.events.LadderRef;
import io.careerledger.query.http.Cursor;
import io.careerledger.query.http.Missing;
import io.careerledger.query.http.Page;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.projection.read.Ladders;
import io.careerledger.readiness.ladder.LadderCatalog;
import io.careerledger.readiness.ladder.LadderDiff;
import io.careerledger.readiness.ladder.LadderJson;
import io.careerledger.readiness.ladder.LadderVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Ladders as published, and how two versions differ; answered from memory. */
@RestController
class LadderController {

    private static final String LIST = "ladders";

    private final Ladders ladders;
    private final Clock clock;

    LadderController(Ladders ladders, Clock clock) {
        this.ladders = ladders;
        this.clock = clock;
    }

    @Guarded(View.LADDERS)
    @GetMapping("/v1/ladders")
    Page<LadderItem> ladders(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        int limit = parameters.limit();
        Cursor after = parameters.cursor(LIST, 1);
        parameters.check();
        LadderCatalog catalog = ladders.catalog();
        LocalDate today = LocalDate.now(clock);
        String from = after == null ? "" : after.keys().getFirst();
        List<LadderItem> items = catalog.ids().stream()
                .filter(id -> id.compareTo(from) > 0)
                .limit(limit + 1L)
                .map(id -> LadderItem.of(id, catalog, today))
                .toList();
        return Page.of(items, limit, last -> Cursor.of(LIST, last.id()).token());
    }

    @Guarded(View.LADDER_VERSION)
    @GetMapping("/v1/ladders/{id}/versions/{version}")
    JsonNode document(@PathVariable String id, @PathVariable int version, HttpServletRequest request) {
        Parameters.of(request).check();
        return LadderJson.write(version(id, version).ladder());
    }

    @Guarded(View.LADDER_DIFF)
    @GetMapping("/v1/ladders/{id}/diff")
    LadderDiff diff(@PathVariable String id, HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        int from = parameters.requiredNumber("from", 1, Integer.MAX_VALUE);
        int to = parameters.requiredNumber("to", 1, Integer.MAX_VALUE);
        parameters.check();
        return LadderDiff.between(version(id, from), version(id, to));
    }

    private LadderVersion version(String id, int version) {
        return ladders.catalog().version(new LadderRef(id, version)).orElseThrow(() -> Missing.ladder(id, version));
    }
}
