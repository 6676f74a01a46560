package io.careerledger.query.replay.view;

import io.careerledger.events.ServiceUser;
import io.careerledger.query.http.Viewer;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import java.util.EnumSet;
import java.util.Set;

/** Who may do what with replays. */
final class ReplayRoles {

    private static final Set<ServiceUser> RUN = EnumSet.of(ServiceUser.HR, ServiceUser.CALIBRATION);
    private static final Set<ServiceUser> READ = EnumSet.allOf(ServiceUser.class);
    private static final Set<ServiceUser> NAMES = EnumSet.of(ServiceUser.HR, ServiceUser.AUDITOR);
    private static final Set<ServiceUser> GRANT = EnumSet.of(ServiceUser.HR);

    private ReplayRoles() {}

    /** @throws ProblemException 403 for whoever must not ask for replays or end them */
    static void mustRun(Viewer viewer) {
        must(RUN, viewer, "HR and the calibration committee");
    }

    /** @throws ProblemException 403 for whoever must not see any replay */
    static void mustRead(Viewer viewer) {
        must(READ, viewer, "HR, the calibration committee and the auditor");
    }

    /** @throws ProblemException 403 for whoever must not let others see names */
    static void mustGrant(Viewer viewer) {
        must(GRANT, viewer, "HR");
    }

    /** Whether she sees names anyway, and not only where they are granted. */
    static boolean seesNames(Viewer viewer) {
        return in(NAMES, viewer);
    }

    private static void must(Set<ServiceUser> roles, Viewer viewer, String who) {
        if (in(roles, viewer)) {
            return;
        }
        if (viewer.serviceUser() == ServiceUser.AUDITOR) {
            throw new ProblemException(
                    Problem.of("read-only-role", 403, "The role changes nothing", "This role may look, and not act."));
        }
        throw new ProblemException(
                Problem.of("not-allowed", 403, "Not allowed", "This part of replays is of " + who + " only."));
    }

    private static boolean in(Set<ServiceUser> roles, Viewer viewer) {
        ServiceUser role = viewer.serviceUser();
        return role != null && roles.contains(role);
    }
}
