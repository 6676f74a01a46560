package io.careerledger.query.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Notes every statement that a service runs through its pool, and on which thread. */
public final class CountedStatements implements BeanPostProcessor {

    private final Queue<Ran> ran = new ConcurrentLinkedQueue<>();

    /**
     * A statement that was run.
     *
     * @param thread as it is named
     */
    public record Ran(String thread, String sql) {}

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? new Counting(pool) : bean;
    }

    public void reset() {
        ran.clear();
    }

    /** Since the last reset, of those who answer requests. */
    public List<String> ofRequests() {
        return of("tomcat-handler");
    }

    /** Since the last reset, of threads whose names begin so. */
    public List<String> of(String thread) {
        return ran.stream()
                .filter(each -> each.thread().startsWith(thread))
                .map(Ran::sql)
                .toList();
    }

    private final class Counting extends DelegatingDataSource {

        private Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counted(Connection.class, super.getConnection(), null);
        }
    }

    private <T> T counted(Class<T> type, T target, @Nullable String sql) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer(target, method, arguments, sql)));
    }

    private @Nullable Object answer(Object target, Method method, Object @Nullable [] arguments, @Nullable String sql)
            throws Throwable {
        String text = arguments != null && arguments.length > 0 && arguments[0] instanceof String given ? given : sql;
        if (method.getName().startsWith("execute") && text != null) {
            ran.add(new Ran(Thread.currentThread().getName(), text));
        }
        try {
            Object answer = method.invoke(target, arguments);
            return switch (answer) {
                case PreparedStatement statement -> counted(PreparedStatement.class, statement, text);
                case Statement statement -> counted(Statement.class, statement, null);
                case null, default -> answer;
            };
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
