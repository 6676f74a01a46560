package io.careerledger.command.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.NoSuchElementException;

/** A rule that a command can break; its slug is part of the contract with clients and never changes. */
public enum Rule {
    VALIDATION(Kind.INVALID, "A value is not one that this person's career can take."),
    ACT_DATED(Kind.INVALID, "Only imports may date an act; everyone else acts today."),
    NOT_FOUND(Kind.NOT_FOUND, "There is no such thing in the ledger."),
    VERSION_MISMATCH(Kind.STALE, "The stream has moved on from the version that the command expects."),
    ID_TAKEN(Kind.CONFLICT, "The id names something else already."),
    PERSON_EXISTS(Kind.CONFLICT, "Another person has this email or external id."),
    PERSON_LEFT(Kind.CONFLICT, "Nothing that happened after a person left can be recorded about her."),
    NOT_LEFT(Kind.CONFLICT, "Only a person who left can come back or have her departure withdrawn."),
    REJOINING_BEFORE_LEAVING(Kind.CONFLICT, "A person comes back after her last day, not before or on it."),
    EFFECTIVE_BEFORE_JOINING(Kind.CONFLICT, "The fact would hold before the person joined."),
    START_AFTER_FACTS(Kind.CONFLICT, "The start date would come after a fact that needs her to have joined."),
    LEFT_BEFORE_FACTS(Kind.CONFLICT, "The last day would come before a fact that needs her to be employed."),
    REPORTING_CYCLE(Kind.CONFLICT, "Nobody reports to herself, directly or through others, on any day."),
    NO_CHANGE(Kind.CONFLICT, "The person is at this level on that day already."),
    NOT_A_LOWER_LEVEL(Kind.CONFLICT, "A demotion leads to a lower level."),
    NOT_A_LATERAL_MOVE(Kind.CONFLICT, "A lateral move leads neither up nor down."),
    RATING_BEFORE_JOINING(Kind.CONFLICT, "A person is rated only for what was observed after she joined."),
    SELF_RELATION(Kind.CONFLICT, "The relation is SELF if, and only if, a person rates herself."),
    NOT_THE_RATER(Kind.FORBIDDEN, "Only the rater rates and withdraws in her name."),
    ALREADY_WITHDRAWN(Kind.CONFLICT, "It was withdrawn already."),
    ALREADY_RETRACTED(Kind.CONFLICT, "The outcome was retracted already."),
    NOTHING_TO_WITHDRAW(Kind.CONFLICT, "The actor has no standing attestation of this outcome."),
    ASKS_HERSELF(Kind.CONFLICT, "Others are asked for feedback: neither the person herself nor whoever asks."),
    ALREADY_ASKED(Kind.CONFLICT, "Nobody is asked for the same twice at a time."),
    TOO_MANY_OPEN_REQUESTS(
            Kind.CONFLICT, "So many feedback requests about one person may be open at a time, and no more."),
    REQUEST_EXPIRED(Kind.CONFLICT, "The feedback request has expired."),
    MENTOR_IS_MENTEE(Kind.CONFLICT, "Nobody mentors herself."),
    MENTORSHIP_ALREADY_ACTIVE(Kind.CONFLICT, "Mentor and mentee have one mentorship at a time."),
    MENTOR_AT_CAPACITY(Kind.CONFLICT, "The mentor has no room for another mentee; a reason may exceed it."),
    MENTORSHIP_ENDED(Kind.CONFLICT, "The mentorship had ended by then."),
    SESSION_BEFORE_START(Kind.CONFLICT, "A session is held on or after the day on which its mentorship started."),
    END_BEFORE_START(Kind.CONFLICT, "A mentorship does not end before it starts."),
    END_BEFORE_SESSION(Kind.CONFLICT, "A mentorship does not end before its last session."),
    CASE_ALREADY_OPEN(Kind.CONFLICT, "A person has one open promotion case at a time."),
    CASE_CLOSED(Kind.CONFLICT, "The case is closed: it was decided or withdrawn."),
    NOT_A_HIGHER_LEVEL(Kind.CONFLICT, "A promotion leads above every level that the person was ever given."),
    SKIP_NEEDS_REASON(Kind.CONFLICT, "Going further than the next level needs a reason for skipping."),
    PACKET_TOO_LARGE(Kind.CONFLICT, "The evidence does not fit into one packet."),
    READ_ONLY_ROLE(Kind.FORBIDDEN, "This role changes nothing."),
    ROLE_REQUIRED(Kind.FORBIDDEN, "Only HR does this."),
    OWN_RECORD(Kind.FORBIDDEN, "HR administers others, nobody administers herself."),
    NOT_IN_YOUR_LINE(Kind.FORBIDDEN, "This is for the person's line."),
    NOT_ASKED(
            Kind.FORBIDDEN,
            "Whoever is outside the line rates and attests what she is asked about, until the request expires."),
    RELATION_NOT_YOURS(
            Kind.FORBIDDEN, "The line rates as MANAGER or MENTOR, whoever is asked as PEER, REPORT or MENTOR."),
    NOT_IN_THE_MENTORSHIP(Kind.FORBIDDEN, "A mentorship is its mentor's and its mentee's."),
    OWN_CASE(Kind.FORBIDDEN, "Nobody reviews or decides her own case."),
    TWO_PERSON_RULE(Kind.FORBIDDEN, "Whoever proposed a case neither reviews nor decides it."),
    NOT_ON_THE_PANEL(Kind.FORBIDDEN, "Only the case's reviewers review it, and only its deciders decide."),
    HR_NAMES_DECIDERS(Kind.FORBIDDEN, "Only HR names deciders; deciders name reviewers."),
    HR_REMOVES_REVIEWERS(Kind.FORBIDDEN, "Only HR takes a reviewer's name off a panel."),
    NOT_THE_SUBJECT(Kind.FORBIDDEN, "Only the person whose case it is responds to the decision."),
    RECUSED(Kind.CONFLICT, "A recusal is final: she neither reviews nor decides this case any more."),
    ACTS_OUT_OF_ORDER(Kind.CONFLICT, "The acts of a case are dated in the order in which they are recorded."),
    QUORUM_NOT_MET(Kind.CONFLICT, "Too few reviews stand for a decision."),
    OVERRIDE_REASON_REQUIRED(Kind.CONFLICT, "Deciding against the reviews needs a reason."),
    NOT_AFTER_LAST_LEVEL(Kind.CONFLICT, "An approved level takes effect later than every level so far."),
    REVIEW_ON_NOT_AHEAD(Kind.CONFLICT, "A deferred case is looked at again after the day of the decision."),
    NOT_DECIDED(Kind.CONFLICT, "There is no decision to respond to."),
    ALREADY_RESPONDED(Kind.CONFLICT, "There is one response to a decision."),
    LADDER_VERSION_EXISTS(Kind.CONFLICT, "This version was published with another document; versions never change.");

    private final Kind kind;
    private final String sentence;

    Rule(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    /**
     * The rule with this slug.
     *
     * @throws NoSuchElementException when there is none
     */
    public static Rule called(String slug) {
        return Arrays.stream(values())
                .filter(rule -> rule.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no rule is called " + slug));
    }

    /** Last segment of the problem type, such as {@code rating-before-joining}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Kind kind() {
        return kind;
    }

    /** The rule in one sentence, for people. */
    public String sentence() {
        return sentence;
    }

    /** What a refusal is about, whatever protocol carries it. */
    public enum Kind {
        /** The command's values are wrong in themselves or for this person. */
        INVALID,
        /** What the command names does not exist. */
        NOT_FOUND,
        /** The actor may not do this. */
        FORBIDDEN,
        /** The facts so far stand against it. */
        CONFLICT,
        /** The sender decided on an older version than the stream has. */
        STALE
    }
}
