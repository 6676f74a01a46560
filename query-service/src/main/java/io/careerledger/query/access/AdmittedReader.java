package io.careerledger.query.access;

import io.careerledger.access.Reach;
import io.careerledger.query.projection.database.Reader;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Whom the guard has let in by the request under way: the walls in the database are told of nobody else. */
@Component
class AdmittedReader implements Reader.Source {

    private final Clock clock;

    AdmittedReader(Clock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable Reader current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(Guard.ADMISSION, RequestAttributes.SCOPE_REQUEST)
                                instanceof Admission admission
                ? new Reader(viewer(admission), LocalDate.now(clock))
                : null;
    }

    private static String viewer(Admission admission) {
        return switch (admission.reach()) {
            case Reach.EVERYBODY -> Reader.EVERYBODY;
            case Reach.LINE -> admission.viewer().id().toString();
            case Reach.NOBODY -> Reader.CALIBRATION;
        };
    }
}
