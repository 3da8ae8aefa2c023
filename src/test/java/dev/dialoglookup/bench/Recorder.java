package dev.dialoglookup.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down the statements that a service in this JVM sends, word for word. */
final class Recorder implements BeanPostProcessor {

    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    /** What was sent meanwhile. */
    List<Sent> during(Runnable work) {
        sent.clear();
        work.run();
        return List.copyOf(sent);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Tapped(source) : bean;
    }

    private final class Tapped extends DelegatingDataSource {

        Tapped(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return proxy(Connection.class, (method, arguments) -> {
                Object result = method.invoke(real, arguments);
                return result instanceof PreparedStatement statement
                        ? tapped(statement, String.valueOf(arguments[0]))
                        : result;
            });
        }
    }

    private PreparedStatement tapped(PreparedStatement real, String sql) {
        TreeMap<Integer, @Nullable Object> parameters = new TreeMap<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer index) {
                parameters.put(index, method.getName().equals("setNull") ? null : arguments[1]);
            } else if (method.getName().startsWith("execute")) {
                sent.add(new Sent(sql, new ArrayList<>(parameters.values())));
            }
            return method.invoke(real, arguments);
        });
    }

    /** What to do instead of a method. */
    private interface Call {
        @Nullable
        Object of(Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    try {
                        return call.of(method, arguments == null ? new Object[0] : arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
