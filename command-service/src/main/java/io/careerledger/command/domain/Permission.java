package io.careerledger.command.domain;

import io.careerledger.access.Access;
import io.careerledger.access.Asker;
import io.careerledger.access.Matter;
import io.careerledger.access.Ties;
import io.careerledger.access.Verdict;
import io.careerledger.command.domain.CareerCommand.RateSkill;
import io.careerledger.command.domain.CareerCommand.StartMentorship;
import io.careerledger.command.domain.CareerCommand.WithdrawRating;
import io.careerledger.events.Relation;
import io.careerledger.events.ServiceUser;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Whether the actor may send a command at all, by what ties her to the person whom it is about. The rules of the career
 * come after; where they refuse by who asks as well, it is for imports, which are judged by them alone.
 */
public final class Permission {

    private static final Set<Relation> OF_THE_LINE = Set.of(Relation.MANAGER, Relation.MENTOR);
    private static final Set<Relation> OF_THE_ASKED = Set.of(Relation.PEER, Relation.REPORT, Relation.MENTOR);

    private final Circumstances given;
    private final Bonds bonds;

    private Permission(Circumstances given) {
        this.given = given;
        this.bonds = new Bonds(given);
    }

    /**
     * Lets the command pass.
     *
     * @throws Refused {@code not-found}, as for an id that is nobody's, when the actor has nothing to do with the person;
     *     by a named rule when she has
     */
    public static void require(CareerCommand command, Career career, Circumstances given) {
        if (given.context().authority().isBoundByRelations()) {
            new Permission(given).require(command, career);
        }
    }

    private void require(CareerCommand command, Career career) {
        Deed deed = Deed.of(command);
        Ties ties = bonds.to(command.personId(), career);
        boolean byHerself = verdict(deed, ties) instanceof Verdict.Allowed;
        if (!byHerself) {
            refuse(judged(deed, ties), Refused.unknown(command.personId()));
        }
        if (command instanceof RateSkill c) {
            requireRater(c, ties, byHerself);
        } else if (command instanceof WithdrawRating c && ties.self()) {
            requireOwn(career.rating(c.ratingId()).raterId());
        } else if (command instanceof StartMentorship c) {
            requireMentee(c, deed);
        }
    }

    /** By what ties her as a person; a service user has no ties. */
    private Verdict verdict(Deed deed, Ties ties) {
        UUID actorId = given.actorId();
        return ServiceUser.withId(actorId).isPresent()
                ? Verdict.HIDDEN
                : Access.judge(deed.act(), Asker.person(actorId), ties, deed.matter());
    }

    /** By her role where she has one that acts for others, though not for herself. */
    private Verdict judged(Deed deed, Ties ties) {
        if (!given.context().authority().actsForOthers()) {
            return verdict(deed, ties);
        }
        Verdict asHr = Access.judge(deed.act(), Asker.of(ServiceUser.HR), Ties.NONE, deed.matter());
        if (ties.self() && asHr instanceof Verdict.Allowed) {
            throw Refused.because(Rule.OWN_RECORD, "the actor is " + given.actorId() + " herself");
        }
        return asHr;
    }

    private static void refuse(Verdict verdict, Refused hidden) {
        switch (verdict) {
            case Verdict.Allowed _ -> {}
            case Verdict.Hidden _ -> throw hidden;
            case Verdict.Forbidden(String rule, String detail) -> throw Refused.because(Rule.called(rule), detail);
        }
    }

    /** Who rates for herself claims no relation that she has not; HR rates nobody, and says who did. */
    private void requireRater(RateSkill c, Ties ties, boolean byHerself) {
        UUID raterId = Objects.requireNonNullElse(c.raterId(), given.actorId());
        boolean inHerName = raterId.equals(given.actorId());
        if (!byHerself && inHerName) {
            throw Refused.because(Rule.NOT_THE_RATER, "HR rates nobody: raterId must say who did");
        }
        if (ties.self()) {
            requireOwn(raterId);
        } else if (inHerName && c.relation() != Relation.SELF && !mayClaim(c.relation(), c, ties)) {
            throw Refused.because(Rule.RELATION_NOT_YOURS, "the relation is " + c.relation());
        }
    }

    /** About herself nobody speaks in the name of others, whatever her role. */
    private void requireOwn(UUID raterId) {
        if (!raterId.equals(given.actorId())) {
            throw Refused.because(Rule.NOT_THE_RATER, "the rater is " + raterId + ", the actor " + given.actorId());
        }
    }

    private static boolean mayClaim(Relation relation, RateSkill c, Ties ties) {
        boolean asked =
                ties.asked().stream().anyMatch(request -> request.competencies().contains(c.competency()));
        return (ties.inLine() && OF_THE_LINE.contains(relation)) || (asked && OF_THE_ASKED.contains(relation));
    }

    /** Both are in her line, or the other one is as unknown to her as the first would be. */
    private void requireMentee(StartMentorship c, Deed deed) {
        Fault nobody = new Fault("/menteeId", "nobody has the id " + c.menteeId());
        refuse(verdict(new Deed(deed.act(), Matter.WHOLE), bonds.to(c.menteeId())), Refused.invalid(List.of(nobody)));
    }
}
