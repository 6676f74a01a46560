package io.careerledger.command.imports;

import io.careerledger.command.api.CommandKind;
import io.careerledger.web.problem.ProblemException;
import io.careerledger.web.problem.Problems;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the rows of a CSV file can be. */
enum CsvKind {
    PEOPLE(CommandKind.ADD_PERSON),
    OUTCOMES(CommandKind.RECORD_OUTCOME),
    RATINGS(CommandKind.RATE_SKILL);

    private final CommandKind command;

    CsvKind(CommandKind command) {
        this.command = command;
    }

    /**
     * The kind that the parameter {@code kind} names.
     *
     * @throws ProblemException {@code malformed} (400) when it names none
     */
    static CsvKind called(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.parameter().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problems.malformed("For CSV, 'kind' must be one of "
                        + Arrays.stream(values()).map(CsvKind::parameter).collect(Collectors.joining(", ")) + ".")));
    }

    CommandKind command() {
        return command;
    }

    private String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
