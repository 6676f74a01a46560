package io.careerledger.query.projection.status;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.query.projection.database.OwnerDatabase;
import io.careerledger.query.projection.generation.Generation;
import io.careerledger.query.projection.generation.Generations;
import io.careerledger.query.projection.table.ParkedTable;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/projections}: position, lag and parked streams; rebuilding, and trying a parked stream again. */
@RestController
@RequestMapping("/v1/projections")
class ProjectionController {

    /** There is one: every table stands at one position, and readiness is what they are for. */
    static final String NAME = "readiness";

    private static final URI LOCATION = URI.create("/v1/projections");

    private final ProjectionReport report;
    private final Generations generations;
    private final JdbcTemplate jdbc;
    private final ParkedTable parked = new ParkedTable();

    ProjectionController(ProjectionReport report, Generations generations, OwnerDatabase database) {
        this.report = report;
        this.generations = generations;
        this.jdbc = database.jdbc();
    }

    /** A list like any other. */
    record Listing(List<ProjectionStatus> items, @Nullable String nextCursor) {}

    @Guarded(View.PROJECTIONS)
    @GetMapping
    Listing all() {
        return new Listing(List.of(report.status(NAME)), null);
    }

    @Guarded(View.PROJECTION_REBUILD)
    @PostMapping("/{name}/rebuild")
    ResponseEntity<Map<String, Object>> rebuild(@PathVariable String name) {
        require(name);
        Generation requested = generations
                .request()
                .orElseThrow(() -> new ProblemException(Problem.of(
                        "rebuild-running",
                        409,
                        "A rebuild is under way",
                        "Wait until it has taken its place, then ask again.")));
        return ResponseEntity.accepted().location(LOCATION).body(Map.of("generation", requested.number()));
    }

    @Guarded(View.PROJECTION_RETRY)
    @PostMapping("/{name}/parked/{personId}/retry")
    ResponseEntity<Map<String, Object>> retry(@PathVariable String name, @PathVariable UUID personId) {
        require(name);
        if (!parked.requestRetry(jdbc, personId)) {
            throw new ProblemException(Problems.notFound("No stream of " + personId + " is parked."));
        }
        return ResponseEntity.accepted().location(LOCATION).body(Map.of("personId", personId));
    }

    private static void require(String name) {
        if (!name.equals(NAME)) {
            throw new ProblemException(Problems.notFound("There is no projection of this name."));
        }
    }
}
