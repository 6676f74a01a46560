package io.careerledger.command.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The people around a person, as far as a command's rules ask about them.
 *
 * @param named those whom the command names and who exist
 * @param lineAbove everyone above the person's manager on the day of the command; empty for commands that do not ask
 */
public record Colleagues(Map<UUID, Employee> named, Set<UUID> lineAbove) {

    public static final Colleagues NONE = new Colleagues(Map.of(), Set.of());

    /** Why she cannot act on the day; empty when nothing speaks against it. */
    Optional<String> faultOf(UUID personId, LocalDate day) {
        Employee employee = named.get(personId);
        if (employee == null) {
            return Optional.of("nobody has the id " + personId);
        }
        return employee.isEmployedOn(day) ? Optional.empty() : Optional.of(personId + " is not employed on " + day);
    }
}
