package io.careerledger.query.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestContextHolder;

/** Notes the SQL of every statement that a service sends to the database through the pool that reads use. */
public final class CountedStatements implements BeanPostProcessor {

    private static final Set<String> SENDING =
            Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeUpdate");

    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Queue<Runnable> interruptions = new ConcurrentLinkedQueue<>();

    /** By a request, or by a thread of the service's own. */
    private record Sent(boolean byRequest, String thread, String sql) {}

    /** Runs this once, between the next statement that a request sends and the one after it. */
    public void afterNext(Runnable interruption) {
        interruptions.add(interruption);
    }

    /** What requests send while this runs, in order. */
    public List<String> during(Runnable requests) {
        return during(Sent::byRequest, requests);
    }

    /** What the thread of this name sends while this runs, in order. */
    public List<String> during(String thread, Runnable run) {
        return during(statement -> statement.thread().equals(thread), run);
    }

    private List<String> during(Predicate<Sent> counted, Runnable run) {
        sent.clear();
        run.run();
        return sent.stream().filter(counted).map(Sent::sql).toList();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource target ? new Counted(target) : bean;
    }

    private final class Counted extends DelegatingDataSource {

        Counted(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return proxy(Connection.class, super.getConnection(), "");
        }
    }

    private <T> T proxy(Class<T> type, T target, String sql) {
        InvocationHandler noting = (proxy, method, arguments) -> answer(target, method, arguments, sql);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, noting));
    }

    private Object answer(Object target, Method method, Object[] arguments, String sql) throws Throwable {
        boolean byRequest = RequestContextHolder.getRequestAttributes() != null;
        boolean sending = SENDING.contains(method.getName());
        if (sending) {
            sent.add(new Sent(byRequest, Thread.currentThread().getName(), sql));
        }
        try {
            Object answer = method.invoke(target, arguments);
            Runnable interruption = sending && byRequest ? interruptions.poll() : null;
            if (interruption != null) {
                interruption.run();
            }
            return answer instanceof PreparedStatement statement && target instanceof Connection
                    ? proxy(PreparedStatement.class, statement, (String) arguments[0])
                    : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
