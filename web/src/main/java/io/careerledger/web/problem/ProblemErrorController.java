package io.careerledger.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the servlet container sends what went wrong outside of Spring MVC. */
@RestController
class ProblemErrorController implements ErrorController {

    private final ProblemTranslation translation;
    private final ProblemWriter writer;

    ProblemErrorController(ProblemTranslation translation, ProblemWriter writer) {
        this.translation = translation;
        this.writer = writer;
    }

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(problemOf(request), new Original(request), response);
    }

    private Problem problemOf(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return translation.problemOf(thrown);
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return ProblemTranslation.ofStatus(HttpStatusCode.valueOf(status instanceof Integer code ? code : 404));
    }

    /** The request as the client sent it, before the container forwarded it here. */
    private static final class Original extends HttpServletRequestWrapper {

        private Original(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            @Nullable Object uri = getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            return uri instanceof String path ? path : super.getRequestURI();
        }
    }
}
