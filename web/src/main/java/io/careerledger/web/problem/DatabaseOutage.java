package io.careerledger.web.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** PostgreSQL cannot be reached, has no connection free, or gave up on the statement. */
final class DatabaseOutage implements OutageSign {

    /** Classes of SQLSTATE (PostgreSQL, appendix A): no connection, rollback to retry, no resources, intervention. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57");

    /** Single states: a transaction or lock took longer than its limit, or the server has become read-only. */
    private static final Set<String> STATES = Set.of("25P04", "25P03", "55P03", "25006");

    @Override
    public boolean tells(Throwable exception) {
        return exception instanceof SQLTransientException
                || exception instanceof SQLRecoverableException
                || (exception instanceof SQLException sql && tells(sql.getSQLState()));
    }

    private static boolean tells(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (CLASSES.contains(state.substring(0, 2)) || STATES.contains(state));
    }
}
