package io.careerledger.command.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The people around a person, as far as a command's rules ask about them.
 *
 * @param named the actor and those whom the command names, as far as they exist
 * @param lines whom people report to on the day of the command; of those whom it does not ask about there is none
 */
public record Colleagues(Map<UUID, Employee> named, Map<UUID, Line> lines) {

    public static final Colleagues NONE = new Colleagues(Map.of(), Map.of());

    /** Whom the person reports to. */
    Line line(UUID personId) {
        return lines.getOrDefault(personId, Line.NOBODY);
    }

    /** Why she cannot act on the day, in the same words whether there is such a person or not; empty when she can. */
    Optional<String> faultOf(UUID personId, LocalDate day) {
        Employee employee = named.get(personId);
        return employee != null && employee.isEmployedOn(day)
                ? Optional.empty()
                : Optional.of("nobody who is employed on " + day + " has the id " + personId);
    }
}
