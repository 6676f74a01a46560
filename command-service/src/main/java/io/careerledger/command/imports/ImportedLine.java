package io.careerledger.command.imports;

import io.careerledger.command.domain.CareerCommand;
import io.careerledger.command.idempotency.KeyedRequest;
import io.careerledger.web.problem.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of an import once it has been judged by itself. */
sealed interface ImportedLine {

    long number();

    /**
     * A command that may be sent.
     *
     * @param actorId who did it
     * @param keyed null for a line without a key of its own
     */
    record Sendable(
            long number,
            CareerCommand command,
            UUID actorId,
            @Nullable KeyedRequest keyed) implements ImportedLine {}

    /** A line that is no valid command. */
    record Faulty(long number, Problem problem) implements ImportedLine {}
}
