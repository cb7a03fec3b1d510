package org.cspenrollment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Listens to what this thread sends to the database; a batch counts once. */
public final class SentStatements {

  private static final ThreadLocal<List<String>> LISTENING = new ThreadLocal<>();

  private static final ThreadLocal<@Nullable Ways> COUNTING = new ThreadLocal<>();

  private static final AtomicReference<@Nullable List<String>> OF_EVERYBODY =
      new AtomicReference<>();

  /** How often this thread took a connection, and how many transactions it ended. */
  public static final class Ways {

    private int connections;
    private int transactions;

    /** Taken from the pool, for a transaction or for one statement without one. */
    public int connections() {
      return connections;
    }

    /** Committed or rolled back. */
    public int transactions() {
      return transactions;
    }
  }

  private SentStatements() {}

  /** Counts the ways of this thread to the database while this runs. */
  public static Ways waysDuring(Runnable act) {
    var ways = new Ways();
    COUNTING.set(ways);
    try {
      act.run();
    } finally {
      COUNTING.remove();
    }
    return ways;
  }

  private static void count(Consumer<Ways> way) {
    Optional.ofNullable(COUNTING.get()).ifPresent(way);
  }

  /** Everything this thread sends while this runs, in order. */
  public static List<String> during(Runnable act) {
    var sent = new ArrayList<String>();
    LISTENING.set(sent);
    try {
      act.run();
    } finally {
      LISTENING.remove();
    }
    return sent;
  }

  /** Everything any thread sends while this runs, such as those of a server. */
  public static List<String> ofEverybodyDuring(Runnable act) {
    var sent = Collections.synchronizedList(new ArrayList<String>());
    OF_EVERYBODY.set(sent);
    try {
      act.run();
    } finally {
      OF_EVERYBODY.set(null);
    }
    return List.copyOf(sent);
  }

  /** Puts the listener before the database of the application. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Listener {
    @Bean
    static BeanPostProcessor listeningDataSource() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof DataSource database ? new Heard(database) : bean;
        }
      };
    }
  }

  private static final class Heard extends DelegatingDataSource {

    Heard(DataSource target) {
      super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
      count(ways -> ways.connections++);
      return heard(Connection.class, super.getConnection(), "");
    }
  }

  /** Nobody here asks for the connection of PostgreSQL itself but to copy rows of the engine. */
  private static boolean isCopy(Method method, Object[] given) {
    return method.getName().equals("unwrap") && given[0] == PGConnection.class;
  }

  private static void hear(@Nullable List<String> listening, String text) {
    if (listening != null) {
      listening.add(text);
    }
  }

  /** The same connection or statement; the statements it makes are listened to as well. */
  private static <T> T heard(Class<T> type, T target, String sql) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, given) -> {
              var text =
                  isCopy(method, given)
                      ? "copy ACT_"
                      : given != null && given[0] instanceof String first ? first : sql;
              if (given == null && Set.of("commit", "rollback").contains(method.getName())) {
                count(ways -> ways.transactions++);
              }
              if (method.getName().startsWith("execute") || isCopy(method, given)) {
                hear(LISTENING.get(), text);
                hear(OF_EVERYBODY.get(), text);
              }
              try {
                var answer = method.invoke(target, given);
                return answer instanceof PreparedStatement statement
                    ? heard(PreparedStatement.class, statement, text)
                    : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
