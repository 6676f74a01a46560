package io.careerledger.query.http;

import io.careerledger.events.ServiceUser;
import io.careerledger.readiness.career.CareerHistory;
import io.careerledger.readiness.career.Employment;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a view answers when there is nothing of that name. */
public final class Missing {

    private Missing() {}

    /** 404: no such person, or not yours to see. */
    public static ProblemException person(UUID personId) {
        return new ProblemException(Problems.notFound("There is no person " + personId + "."));
    }

    /**
     * Goes on only with a person who had joined by the day.
     *
     * @throws ProblemException {@code not-yet-joined} (404) when the day is before her first one
     */
    public static void unlessJoined(CareerHistory history, LocalDate asOf) {
        Employment employment = history.employment();
        if (!employment.joinedBy(asOf)) {
            throw notYetJoined(history.personId(), asOf, employment.startedOn());
        }
    }

    /** 404: the day is before the person's first one, which is null where nobody knows it. */
    public static ProblemException notYetJoined(UUID personId, LocalDate asOf, @Nullable LocalDate startedOn) {
        String joined = startedOn == null ? "" : " She joins on " + startedOn + ".";
        return new ProblemException(Problem.of(
                "not-yet-joined",
                404,
                "Not yet joined",
                "Person " + personId + " had not joined by " + asOf + "." + joined));
    }

    /**
     * Goes on only with a person's id.
     *
     * @param names of everybody who is known among others
     * @throws ProblemException 404 when the id is nobody's, or a service user's
     */
    public static void unlessPerson(UUID id, Map<UUID, String> names) {
        if (!isPerson(id, names)) {
            throw person(id);
        }
    }

    /** Whether the id is a person's: known among others by name, and no service user's. */
    public static boolean isPerson(UUID id, Map<UUID, String> names) {
        return names.containsKey(id) && ServiceUser.withId(id).isEmpty();
    }

    /** 404: no such promotion case, none yet, or not yours to see. */
    public static ProblemException promotionCase(UUID caseId) {
        return new ProblemException(Problems.notFound("There is no promotion case " + caseId + "."));
    }

    /** 404: no such version of a ladder. */
    public static ProblemException ladder(String ladderId, int version) {
        return new ProblemException(
                Problems.notFound("There is no version " + version + " of a ladder " + ladderId + "."));
    }
}
