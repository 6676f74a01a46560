package io.careerledger.query.watch;

import io.careerledger.query.http.Parameters;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks to be told.
 *
 * @param since where an earlier connection broke off; null for a new one
 */
record WatchRequest(Watched watched, @Nullable Mark since) {

    static final String LAST_EVENT_ID = "Last-Event-ID";

    /**
     * Reads the parameters, and the header, which goes before the parameter: a client that comes back by itself repeats its
     * URL as it was and puts what it has seen since into the header.
     *
     * @throws ProblemException {@code validation} (422) for parameters, {@code malformed} (400) for the header
     */
    static WatchRequest read(HttpServletRequest request) {
        Parameters parameters = Parameters.of(request);
        UUID person = parameters.uuid("person");
        UUID team = parameters.uuid("team");
        boolean wholeLine = parameters.wholeLine();
        Mark since = parameters.parsed("lastEventId", "the id of an event of a stream", Mark::parse);
        requireOne(parameters, request, wholeLine);
        parameters.check();
        Watched watched = person != null
                ? new Watched.Person(person)
                : new Watched.Team(Objects.requireNonNull(team, "checked before"), wholeLine);
        String header = request.getHeader(LAST_EVENT_ID);
        return new WatchRequest(watched, header == null ? since : fromHeader(header));
    }

    private static void requireOne(Parameters parameters, HttpServletRequest request, boolean wholeLine) {
        boolean person = request.getParameter("person") != null;
        boolean team = request.getParameter("team") != null;
        if (person && team) {
            parameters.fault("team", "does not go with person: a stream is about one of the two");
        }
        if (!person && !team) {
            parameters.fault("person", "is required where no team is given");
        }
        if (wholeLine && !team) {
            parameters.fault("depth", "goes with team");
        }
    }

    private static Mark fromHeader(String header) {
        return Mark.parse(header)
                .orElseThrow(() -> new ProblemException(
                        Problems.malformed(LAST_EVENT_ID + " holds something that is no id of an event of a stream.")));
    }
}
