package io.careerledger.query.replay.reconcile;

import io.careerledger.access.Guarded;
import io.careerledger.access.View;
import io.careerledger.query.http.Parameters;
import io.careerledger.query.projection.generation.LiveLayout;
import io.careerledger.query.replay.run.ReplayFault;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A check that anyone who reads everything can run: one at a time. */
@RestController
class ReconcileController {

    private final Reconciler reconciler;
    private final LiveLayout layout;
    private final Semaphore running = new Semaphore(1);

    ReconcileController(Reconciler reconciler, LiveLayout layout) {
        this.reconciler = reconciler;
        this.layout = layout;
    }

    @Guarded(View.RECONCILE)
    @GetMapping("/v1/projections/readiness/reconcile")
    Reconciliation reconcile(HttpServletRequest request) {
        Parameters.of(request).check();
        layout.require();
        if (!running.tryAcquire()) {
            throw new ProblemException(Problems.tooMany("One check runs at a time; try again when it has ended."));
        }
        try {
            return reconciler
                    .reconcile()
                    .orElseThrow(() -> new ProblemException(Problems.unavailable("The broker does not answer.")));
        } catch (ReplayFault e) {
            throw new ProblemException(e.problem(), e);
        } finally {
            running.release();
        }
    }
}
