package io.careerledger.query.access;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Knows for the request that the current thread answers who views what, once the guard has let it pass. */
@Component
public class Admissions {

    /** Empty outside of requests, and before the guard has judged. */
    public Optional<Admission> current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(Guard.ADMISSION, RequestAttributes.SCOPE_REQUEST)
                                instanceof Admission admission
                ? Optional.of(admission)
                : Optional.empty();
    }
}
