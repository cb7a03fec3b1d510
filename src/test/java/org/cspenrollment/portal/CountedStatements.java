package org.cspenrollment.portal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements the application prepares in this thread. */
@TestConfiguration(proxyBeanMethods = false)
class CountedStatements {

  private static final ThreadLocal<AtomicInteger> COUNT =
      ThreadLocal.withInitial(AtomicInteger::new);
  private static final Set<String> PREPARING = Set.of("prepareStatement", "createStatement");

  /** How many were prepared since this was last asked. */
  static int sinceLast() {
    return COUNT.get().getAndSet(0);
  }

  @Bean
  static BeanPostProcessor countStatements() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && "dataSource".equals(name)
            ? new Counted(source)
            : bean;
      }
    };
  }

  private static final class Counted extends DelegatingDataSource {

    Counted(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      var connection = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              Connection.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (PREPARING.contains(method.getName())) {
                  COUNT.get().incrementAndGet();
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }
  }
}
