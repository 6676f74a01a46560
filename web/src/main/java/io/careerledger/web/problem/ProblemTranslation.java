package io.careerledger.web.problem;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says for any exception which problem it is; what is not known is an internal error, logged and not told. */
public final class ProblemTranslation {

    private static final Logger log = LoggerFactory.getLogger(ProblemTranslation.class);

    private final List<OutageSign> outages;

    ProblemTranslation(List<OutageSign> outages) {
        this.outages = List.copyOf(outages);
    }

    /** Never null; an exception that nobody foresaw is logged here and answered with 500. */
    public Problem problemOf(Throwable thrown) {
        return known(thrown).orElseGet(() -> {
            log.error("Unexpected failure of a request", thrown);
            return Problems.internal();
        });
    }

    /** The problem that an exception stands for, if it is one that can be expected. */
    public Optional<Problem> known(Throwable thrown) {
        Optional<Problem> outage = Optional.empty();
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof ProblemException named) {
                return Optional.of(named.problem());
            }
            if (outage.isEmpty()) {
                outage = outage(cause);
            }
        }
        return outage.isPresent() ? outage : Optional.ofNullable(ofFramework(thrown));
    }

    private Optional<Problem> outage(Throwable cause) {
        Optional<Problem> problem =
                outages.stream().filter(sign -> sign.tells(cause)).findFirst().map(OutageSign::problem);
        problem.ifPresent(told -> log.warn(
                "To be tried again ({}): {}", told.slug(), cause.getClass().getName()));
        return problem;
    }

    private static @Nullable Problem ofFramework(Throwable thrown) {
        return switch (thrown) {
            case MethodArgumentTypeMismatchException e ->
                Problems.malformed("The value of '" + e.getName() + "' is not of the right form.");
            case TypeMismatchException e -> Problems.malformed("A value of the request is not of the right form.");
            case HttpMessageNotReadableException e -> Problems.malformed("The body cannot be read.");
            case RequestRejectedException e -> Problems.malformed("The URL or a header is not acceptable.");
            case MissingRequestValueException e ->
                Problems.malformed(String.valueOf(e.getBody().getDetail()));
            case AuthenticationException e -> Problems.unauthenticated("The token is missing or not valid.");
            case AccessDeniedException e -> Problems.forbidden("The caller may not do this.");
            case ErrorResponse e -> ofStatus(e.getStatusCode());
            case IOException e -> Problems.malformed("The request broke off.");
            default -> null;
        };
    }

    /** The problem for a bare status, when nothing more is known than that. */
    static Problem ofStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> Problems.unauthenticated("The token is missing or not valid.");
            case 403 -> Problems.forbidden("The caller may not do this.");
            case 404 -> Problems.notFound("There is nothing at this path.");
            case 405 ->
                Problem.of(
                        "method-not-allowed",
                        405,
                        "Method not allowed",
                        "The path does not know this method; see the header Allow.");
            case 406 ->
                Problem.of(
                        "not-acceptable",
                        406,
                        "Not acceptable",
                        "The answer is not to be had in a media type of the header Accept.");
            case 413 -> Problems.tooLarge("The body is larger than the limit.");
            case 415 ->
                Problem.of(
                        "unsupported-media-type",
                        415,
                        "Unsupported media type",
                        "The path does not take this Content-Type.");
            case 503 -> Problems.unavailable("The service does not answer at the moment; try again.");
            default -> status.is4xxClientError() ? ofClientError(status.value()) : Problems.internal();
        };
    }

    private static Problem ofClientError(int status) {
        return status == 400
                ? Problems.malformed("The request cannot be read.")
                : Problem.of("refused", status, "The request was refused", "The server does not take this request.");
    }
}
