package io.careerledger.query.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Notes the SQL of every statement that a request to the service sends to the database; what the service does besides
 * requests is not noted.
 */
public final class CountedStatements implements BeanPostProcessor {

    private static final Set<String> SENDING =
            Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeUpdate");

    private final List<String> sent = new CopyOnWriteArrayList<>();

    /** What requests send while this runs, in order. */
    public List<String> during(Runnable requests) {
        sent.clear();
        requests.run();
        return List.copyOf(sent);
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
        if (SENDING.contains(method.getName()) && RequestContextHolder.getRequestAttributes() != null) {
            sent.add(sql);
        }
        try {
            Object answer = method.invoke(target, arguments);
            return answer instanceof PreparedStatement statement && target instanceof Connection
                    ? proxy(PreparedStatement.class, statement, (String) arguments[0])
                    : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
