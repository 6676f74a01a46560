package io.careerledger.query.access;

import io.careerledger.access.Access;
import io.careerledger.access.Cuts;
import io.careerledger.access.Guarded;
import io.careerledger.access.Matter;
import io.careerledger.access.Sight;
import io.careerledger.access.Ties;
import io.careerledger.access.Verdict;
import io.careerledger.access.View;
import io.careerledger.query.http.KnownViewers;
import io.careerledger.query.http.Missing;
import io.careerledger.query.http.Viewer;
import io.careerledger.web.problem.Problem;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.token.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets nobody see what {@link Access} does not allow her, whichever view is asked. */
@Component
class Guard implements HandlerInterceptor {

    static final String ADMISSION = Admission.class.getName();

    private final TiesTable ties;
    private final KnownViewers persons;
    private final AccessLog log;

    Guard(TiesTable ties, KnownViewers persons, AccessLog log) {
        this.ties = ties;
        this.persons = persons;
        this.log = log;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Guarded guarded = method.getMethodAnnotation(Guarded.class);
            if (guarded == null) {
                if (HttpMethod.OPTIONS.matches(request.getMethod())) {
                    return true;
                }
                throw new IllegalStateException("no view is said to be answered by " + method);
            }
            Wish wish = Wish.of(guarded.value(), request);
            Admission admission = admission(asker(Viewer.of(request), wish, request), wish);
            record(admission);
            request.setAttribute(ADMISSION, admission);
        }
        return true;
    }

    /** What tells of many people says itself of whom, by {@link ShownPeople}. */
    private void record(Admission admission) {
        View view = admission.view();
        boolean ofOne = view.scope() == View.Scope.PERSON || view.scope() == View.Scope.CASE;
        if (view.isRecorded() && ofOne && admission.subject() != null) {
            log.record(admission.viewer().id(), view, admission.subject());
        }
    }

    /** Whoever has a role is herself where her own record is asked for: no role shows her what her dossier says of her. */
    private Viewer asker(Viewer viewer, Wish wish, HttpServletRequest request) {
        View.Scope scope = wish.view().scope();
        if (viewer.serviceUser() == null
                || wish.id() == null
                || !(scope == View.Scope.PERSON || scope == View.Scope.CASE)) {
            return viewer;
        }
        return persons.personOf(Caller.of(request))
                .filter(herself -> herself.equals(subject(wish)))
                .map(herself -> new Viewer(herself, null))
                .orElse(viewer);
    }

    private @Nullable UUID subject(Wish wish) {
        UUID id = Objects.requireNonNull(wish.id());
        return wish.view().scope() == View.Scope.CASE ? ties.subjectOf(id).orElse(null) : id;
    }

    private Admission admission(Viewer viewer, Wish wish) {
        View view = wish.view();
        return switch (view.scope()) {
            case ASKER, LIST, LEDGER, LADDER -> admitted(viewer, wish, null, Ties.NONE, Matter.WHOLE);
            case PERSON, TEAM -> aboutPerson(viewer, wish, wish.id(), Matter.WHOLE);
            case CASE -> aboutCase(viewer, wish);
        };
    }

    private Admission aboutCase(Viewer viewer, Wish wish) {
        UUID caseId = wish.id();
        if (caseId == null) {
            return aboutPerson(viewer, wish, null, Matter.WHOLE);
        }
        UUID subject = ties.subjectOf(caseId).orElseThrow(() -> Missing.promotionCase(caseId));
        return aboutPerson(viewer, wish, subject, new Matter.Case(caseId));
    }

    private Admission aboutPerson(Viewer viewer, Wish wish, @Nullable UUID subject, Matter matter) {
        if (viewer.serviceUser() != null) {
            return admitted(viewer, wish, subject, Ties.NONE, matter);
        }
        // a view that names nobody has nothing to show, and says what is wrong with the question
        return subject == null
                ? new Admission(viewer, wish.view(), null, new Sight.Nothing())
                : admitted(viewer, wish, subject, ties.between(viewer.id(), subject, wish.cuts()), matter);
    }

    private static Admission admitted(Viewer viewer, Wish wish, @Nullable UUID subject, Ties ties, Matter matter) {
        Cuts cuts = wish.cuts();
        return switch (Access.judge(wish.view(), Admission.asker(viewer), ties, matter, cuts)) {
            case Verdict.Allowed(Sight sight) -> new Admission(viewer, wish.view(), subject, sight);
            case Verdict.Hidden _ -> throw missing(wish);
            case Verdict.Forbidden(String rule, String detail) ->
                throw new ProblemException(Problem.of(rule, 403, "Not allowed", detail));
        };
    }

    /** In the very words for an id that is nobody's. */
    private static ProblemException missing(Wish wish) {
        UUID id = wish.id() == null ? new UUID(0, 0) : wish.id();
        return wish.view().scope() == View.Scope.CASE ? Missing.promotionCase(id) : Missing.person(id);
    }
}
