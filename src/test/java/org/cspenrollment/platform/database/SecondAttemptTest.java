package org.cspenrollment.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.cspenrollment.platform.problem.LostRaceException;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What met somebody else's change is done once more, whole, for people only: reliability R16. */
class SecondAttemptTest {

  private static final AnnotationConfigApplicationContext BEANS =
      new AnnotationConfigApplicationContext(Beans.class);

  private static final Deque<RuntimeException> FAILS = new ArrayDeque<>();
  private static int tries;

  private final Act act = BEANS.getBean(Act.class);
  private final Transactions transactions = BEANS.getBean(Transactions.class);
  private final TransactionTemplate byHand = BEANS.getBean(TransactionTemplate.class);

  @BeforeEach
  void somebodyAsks() {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
    transactions.begun = 0;
    tries = 0;
    FAILS.clear();
  }

  @AfterEach
  void theRequestEnds() {
    RequestContextHolder.resetRequestAttributes();
  }

  @ParameterizedTest
  @ValueSource(strings = {"40P01", "40001"})
  void aDeadlockAndAFailureToSerializeAreDoneOnceMoreInATransactionOfTheirOwn(String state) {
    FAILS.add(sql(state));

    assertThat(act.asAMethod()).isEqualTo("done");
    assertThat(tries).isEqualTo(2);
    assertThat(transactions.begun).isEqualTo(2);
  }

  @Test
  void soIsATransactionThatIsBegunByHandAndARaceThatTheEngineLost() {
    FAILS.add(LostRaceException.of(new IllegalStateException("the engine's own words")));

    String done = byHand.execute(status -> act.plain());

    assertThat(done).isEqualTo("done");
    assertThat(tries).isEqualTo(2);
    assertThat(transactions.begun).isEqualTo(2);
  }

  @Test
  void onceMoreIsNotTwice() {
    FAILS.addAll(List.of(sql("40P01"), sql("40P01"), sql("40P01")));

    assertThatThrownBy(act::asAMethod).hasRootCauseInstanceOf(SQLException.class);
    assertThat(tries).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "55P03", "57014", "08006", "22001"})
  void nothingElseIsRepeated(String state) {
    FAILS.add(sql(state));

    assertThatThrownBy(act::asAMethod).isInstanceOf(UncategorizedSQLException.class);
    assertThat(tries).isEqualTo(1);
  }

  @Test
  void aRefusalIsAnAnswer() {
    FAILS.add(ProblemException.notFound());

    assertThatThrownBy(act::asAMethod).isInstanceOf(ProblemException.class);
    assertThat(tries).isEqualTo(1);
  }

  @Test
  void aPartOfATransactionIsNotRepeatedByItself() {
    FAILS.addAll(List.of(sql("40P01"), sql("40001")));

    assertThatThrownBy(() -> byHand.execute(status -> act.asAMethod()))
        .isInstanceOf(UncategorizedSQLException.class);
    assertThat(tries).isEqualTo(2);
    assertThat(transactions.begun).isEqualTo(2);
  }

  @Test
  void roundsAndJobsComeAgainByThemselves() {
    RequestContextHolder.resetRequestAttributes();
    FAILS.add(sql("40P01"));

    assertThatThrownBy(act::asAMethod).isInstanceOf(UncategorizedSQLException.class);
    assertThat(tries).isEqualTo(1);
  }

  private static RuntimeException sql(String state) {
    return new UncategorizedSQLException("act", null, new SQLException("in the way", state));
  }

  /** Something that fails as often as it is told to. */
  static class Act {

    @Transactional
    String asAMethod() {
      return plain();
    }

    String plain() {
      tries++;
      if (!FAILS.isEmpty()) {
        throw FAILS.remove();
      }
      return "done";
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  @Import(SecondAttemptConfiguration.class)
  static class Beans {

    @Bean
    Act act() {
      return new Act();
    }

    @Bean
    PlatformTransactionManager transactions() {
      return new Transactions();
    }
  }

  /** Counts what would be begun. */
  static final class Transactions extends AbstractPlatformTransactionManager {

    private static final long serialVersionUID = 1L;
    int begun;

    @Override
    protected Object doGetTransaction() {
      return new Object();
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
      return TransactionSynchronizationManager.isActualTransactionActive();
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
      begun++;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {}

    @Override
    protected void doRollback(DefaultTransactionStatus status) {}

    @Override
    protected void doSetRollbackOnly(DefaultTransactionStatus status) {}
  }
}
