package io.careerledger.query.replay.view;

import io.careerledger.events.ServiceUser;
import io.careerledger.query.http.Viewer;
import java.util.EnumSet;
import java.util.Set;

/** Who of those whom the guard lets in sees whose results they are. */
final class ReplayRoles {

    private static final Set<ServiceUser> NAMES = EnumSet.of(ServiceUser.HR, ServiceUser.AUDITOR);

    private ReplayRoles() {}

    /** Whether she sees names anyway, and not only where they are granted. */
    static boolean seesNames(Viewer viewer) {
        ServiceUser role = viewer.serviceUser();
        return role != null && NAMES.contains(role);
    }
}
