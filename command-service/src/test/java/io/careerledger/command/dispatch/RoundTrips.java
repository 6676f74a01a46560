package io.careerledger.command.dispatch;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what waits for an answer of the database; the begin of a transaction travels with its first statement. */
final class RoundTrips extends DelegatingDataSource {

    private static final Set<String> WAITING = Set.of(
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeBatch",
            "executeLargeUpdate",
            "executeLargeBatch",
            "commit",
            "rollback",
            "setSavepoint",
            "releaseSavepoint");

    private final List<String> made = new ArrayList<>();
    private volatile long countedThread;

    RoundTrips(DataSource target) {
        super(target);
    }

    /** The calls of this thread since its {@link #reset}, in order. */
    List<String> made() {
        return made;
    }

    void reset() {
        made.clear();
        countedThread = Thread.currentThread().threadId();
    }

    @Override
    public Connection getConnection() {
        try {
            return counted(Connection.class, super.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T counted(Class<T> type, T target) {
        InvocationHandler counting = (proxy, method, arguments) -> answer(target, method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, counting));
    }

    private Object answer(Object target, Method method, Object[] arguments) throws Throwable {
        if (Thread.currentThread().threadId() == countedThread && WAITING.contains(method.getName())) {
            made.add(method.getName());
        }
        try {
            Object answer = method.invoke(target, arguments);
            return switch (answer) {
                case PreparedStatement statement -> counted(PreparedStatement.class, statement);
                case Statement statement -> counted(Statement.class, statement);
                case null, default -> answer;
            };
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
