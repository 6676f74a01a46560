package io.careerledger.query.access;

import io.careerledger.access.Asker;
import io.careerledger.access.Reach;
import io.careerledger.access.Sight;
import io.careerledger.access.View;
import io.careerledger.query.http.Missing;
import io.careerledger.query.http.Viewer;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the guard let a viewer see by one request.
 *
 * @param subject the person whom the view is about; null where it is about nobody in particular
 * @param sight how much of it is shown
 */
public record Admission(Viewer viewer, View view, @Nullable UUID subject, Sight sight) {

    static Asker asker(Viewer viewer) {
        return new Asker(viewer.id(), viewer.serviceUser());
    }

    /** Whose rows a list holds for the viewer. */
    public Reach reach() {
        return Reach.of(asker(viewer));
    }

    /** Whether nothing is to be left out. */
    public boolean seesAll() {
        return sight instanceof Sight.Full;
    }

    /**
     * Goes on only with the person whom the guard judged.
     *
     * @throws io.careerledger.web.problem.ProblemException 404 for anybody else
     */
    public void require(UUID personId) {
        if (!personId.equals(subject) && reach() != Reach.EVERYBODY) {
            throw Missing.person(personId);
        }
    }

    /** 404: this sight of the person has no part in this view. */
    public RuntimeException hidden() {
        return Missing.person(Objects.requireNonNullElse(subject, viewer.id()));
    }
}
