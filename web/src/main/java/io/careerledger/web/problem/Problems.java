package io.careerledger.web.problem;

import java.time.Duration;
import java.util.List;

/** The problems that any part of a service may have to report; rules of the domain bring their own. */
public final class Problems {

    /** How many faults of one body are listed; a body with more is told so. */
    public static final int MAX_FAULTS = 100;

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private Problems() {}

    /** 400: the request cannot be read at all. */
    public static Problem malformed(String detail) {
        return Problem.of("malformed", 400, "The request cannot be read", detail);
    }

    /** 400: a query parameter or header is no good. */
    public static Problem malformed(Fault fault) {
        return malformed(fault.detail()).withFaults(List.of(fault));
    }

    /** 401: no token, or not a good one. */
    public static Problem unauthenticated(String detail) {
        return Problem.of("unauthenticated", 401, "A valid bearer token is needed", detail);
    }

    /** 403: known, but not allowed to do this. */
    public static Problem forbidden(String detail) {
        return Problem.of("forbidden", 403, "Not allowed", detail);
    }

    /** 404: there is no such thing, or the caller may not know of it. */
    public static Problem notFound(String detail) {
        return Problem.of("not-found", 404, "Not found", detail);
    }

    /** 412: the stream moved on since the client looked. */
    public static Problem versionMismatch(String detail) {
        return Problem.of("version-mismatch", 412, "Changed in the meantime", detail);
    }

    /** 413: more bytes than the stated limit. */
    public static Problem tooLarge(String detail) {
        return Problem.of("too-large", 413, "Too large", detail);
    }

    /** 422: readable, but not valid; names every fault up to {@link #MAX_FAULTS}. */
    public static Problem validation(List<Fault> faults) {
        List<Fault> all = faults.stream().distinct().sorted().toList();
        List<Fault> listed = all.stream().limit(MAX_FAULTS).toList();
        String detail = listed.size() < all.size()
                ? "The body has " + all.size() + " faults; the first " + listed.size() + " are listed."
                : "The body has " + (listed.size() == 1 ? "a fault." : listed.size() + " faults.");
        return Problem.of("validation", 422, "The body is not valid", detail).withFaults(listed);
    }

    /** 429: more of this at once than the stated limit. */
    public static Problem tooMany(String detail) {
        return Problem.of("too-many-requests", 429, "Too many at once", detail).retryAfter(PAUSE);
    }

    /** 503: something the service stands on is away for the moment. */
    public static Problem unavailable(String detail) {
        return Problem.of(Problem.UNAVAILABLE, 503, "Not available at the moment", detail)
                .retryAfter(PAUSE);
    }

    /** 500: a fault of ours; what it is stays in the log. */
    public static Problem internal() {
        return Problem.of("internal", 500, "Unexpected error", "The service failed; the fault is not in the request.");
    }
}
