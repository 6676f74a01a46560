package io.careerledger.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers every exception of a controller, and of the way to it, with a problem. */
@RestControllerAdvice
class ProblemAdvice {

    private final ProblemTranslation translation;
    private final ProblemWriter writer;

    ProblemAdvice(ProblemTranslation translation, ProblemWriter writer) {
        this.translation = translation;
        this.writer = writer;
    }

    @ExceptionHandler(Throwable.class)
    void answer(Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws Throwable {
        if (thrown instanceof ErrorResponse standard) {
            copy(standard.getHeaders(), response);
        }
        Problem problem = translation.problemOf(thrown);
        if (response.isCommitted() && !(thrown instanceof IOException)) {
            // an answer cut short must not look like a whole one: what escapes from here breaks the connection off
            throw thrown;
        }
        writer.write(problem, request, response);
    }

    /** The client went away: there is nobody to answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    private static void copy(HttpHeaders headers, HttpServletResponse response) {
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }
}
