package io.careerledger.query.http;

import io.careerledger.web.token.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets nobody read who is not known to the ledger. */
final class ViewerCheck implements HandlerInterceptor {

    static final String VIEWER = Viewer.class.getName();

    private final KnownViewers viewers;

    ViewerCheck(KnownViewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(VIEWER, viewers.viewerOf(Caller.of(request)));
        return true;
    }
}
