package io.careerledger.command.registry;

import io.careerledger.command.domain.CareerCommand;
import io.careerledger.command.domain.Colleagues;
import io.careerledger.command.domain.CommandContext;
import io.careerledger.command.domain.Employee;
import io.careerledger.command.domain.Fault;
import io.careerledger.command.domain.Refused;
import io.careerledger.command.domain.Rule;
import io.careerledger.command.registry.Claim.Kind;
import io.careerledger.events.CareerEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** The registry's judgement of some commands of one transaction, each after those before it; for one thread. */
public final class Admissions {

    private final Answers answers;
    private final RegistrySql sql;
    private final TransactionTemplate savepoint;

    Admissions(Answers answers, RegistrySql sql, TransactionTemplate savepoint) {
        this.answers = answers;
        this.sql = sql;
        this.savepoint = savepoint;
    }

    /** How many events the streams of the commands held when the registry was asked, by stream id; 0 for none. */
    public Map<String, Long> versions() {
        return Map.copyOf(answers.versions);
    }

    /** How many ladder versions were published when the registry was asked. */
    public long ladderVersions() {
        return answers.ladderVersions;
    }

    /** Those whom the commands name, commands before taken into account, and whom people report to. */
    public Colleagues colleagues() {
        return new Colleagues(Collections.unmodifiableMap(answers.people), answers.lines());
    }

    /**
     * Asks again whom the person reports to if her stream, locked by now, has moved since the registry was asked: another
     * command may have changed just that.
     *
     * @param version how many events the stream holds
     */
    public void refreshLine(CareerCommand command, long version) {
        LocalDate day = answers.lineDays.get(command.personId());
        if (day != null && version != answers.versions.getOrDefault(command.streamId(), 0L)) {
            sql.askLines(Map.of(command.personId(), day), answers);
        }
    }

    /**
     * Judges what the command was decided to lead to and, if nothing stands against it, notes it.
     *
     * @throws Refused when a set rule stands against it; then nothing of it is noted
     */
    public void admit(CareerCommand command, CommandContext context, List<CareerEvent> events) {
        Reference.of(command, context).ifPresent(this::judge);
        List<Claim> used = new ArrayList<>();
        try {
            Claims.of(command).forEach(claim -> use(claim, command.personId(), used));
            note(events);
        } catch (RuntimeException e) {
            used.forEach(this::giveBack);
            throw e;
        }
    }

    private void giveBack(Claim claim) {
        answers.owners.remove(claim);
        sql.release(claim);
    }

    /** Gives back what was claimed for a command that was refused before the registry had to judge it. */
    public void abandon(CareerCommand command) {
        for (Claim claim : Claims.of(command)) {
            if (answers.unused.remove(claim)) {
                sql.release(claim);
            }
        }
    }

    private void judge(Reference reference) {
        Employee person = answers.person(reference.personId());
        if (reference.discreet() && (person == null || !person.isEmployedOn(reference.on()))) {
            throw Refused.invalid(List.of(
                    new Fault(reference.pointer(), "nobody who is employed has the id " + reference.personId())));
        }
        if (person == null) {
            throw Refused.invalid(List.of(new Fault(reference.pointer(), "nobody has the id " + reference.personId())));
        }
        if (person.leftBefore(reference.on())) {
            throw Refused.because(
                    Rule.PERSON_LEFT,
                    "the " + reference.role() + " " + person.personId() + " left on " + person.leftOn() + ", before "
                            + reference.on());
        }
        if (reference.joined() && reference.on().isBefore(person.startedOn())) {
            throw Refused.because(
                    Rule.EFFECTIVE_BEFORE_JOINING,
                    reference.on() + " is before the first day of the " + reference.role() + ", " + person.startedOn());
        }
    }

    /** A claim that was found taken may have been given up since, by a command before this one. */
    private void use(Claim claim, UUID personId, List<Claim> used) {
        boolean ownAlready = claim.kind() != Kind.ID && personId.equals(answers.owners.get(claim));
        if (ownAlready) {
            return;
        }
        if (!answers.unused.remove(claim) && !sql.claim(claim, personId)) {
            refuseUnlessOwn(claim, personId);
            return;
        }
        answers.owners.put(claim, personId);
        used.add(claim);
    }

    /** Another command about the same person may have made the claim since the registry was asked. */
    private void refuseUnlessOwn(Claim claim, UUID personId) {
        if (claim.kind() == Kind.ID || !personId.equals(sql.owner(claim))) {
            throw taken(claim, personId);
        }
        answers.owners.put(claim, personId);
    }

    private static Refused taken(Claim claim, UUID personId) {
        return switch (claim.kind()) {
            case ID -> Refused.because(Rule.ID_TAKEN, "the id " + claim.key() + " names something else already");
            case EMAIL -> Refused.because(Rule.PERSON_EXISTS, "someone other than " + personId + " has this email");
            case EXTERNAL ->
                Refused.because(Rule.PERSON_EXISTS, "someone other than " + personId + " has this external id");
        };
    }

    /** Most facts leave nothing to note; those that do are written behind a savepoint of the command's own. */
    private void note(List<CareerEvent> events) {
        List<Note> notes =
                events.stream().flatMap(event -> Note.of(event).stream()).toList();
        if (!notes.isEmpty()) {
            savepoint.executeWithoutResult(status -> notes.forEach(note -> note.write(sql, answers)));
        }
    }
}
