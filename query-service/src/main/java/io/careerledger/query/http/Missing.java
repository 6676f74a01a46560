package io.careerledger.query.http;

import io.careerledger.events.ServiceUser;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import java.util.Map;
import java.util.UUID;

/** What a view answers when there is nothing of that name. */
public final class Missing {

    private Missing() {}

    /** 404: no such person, or not yours to see. */
    public static ProblemException person(UUID personId) {
        return new ProblemException(Problems.notFound("There is no person " + personId + "."));
    }

    /**
     * Goes on only with a person's id.
     *
     * @param names of everybody who is known among others
     * @throws ProblemException 404 when the id is nobody's, or a service user's
     */
    public static void unlessPerson(UUID id, Map<UUID, String> names) {
        if (!names.containsKey(id) || ServiceUser.withId(id).isPresent()) {
            throw person(id);
        }
    }

    /** 404: no such version of a ladder. */
    public static ProblemException ladder(String ladderId, int version) {
        return new ProblemException(
                Problems.notFound("There is no version " + version + " of a ladder " + ladderId + "."));
    }
}
