package org.cspenrollment.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept with a transaction, and what waits for its end. */
class TransactionMemoryTest {

  private record Case(String number) implements TransactionMemory.Row {}

  private final AtomicInteger reads = new AtomicInteger();
  private final List<List<String>> written = new ArrayList<>();
  private final Manager manager = new Manager();
  private final TransactionTemplate outer = new TransactionTemplate(manager);
  private final TransactionTemplate inner = new TransactionTemplate(manager);

  @BeforeEach
  void listen() {
    manager.addListener(new TransactionBeginning());
    inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Test
  void whatWasReadIsReadOnceInATransactionAndAnewInTheNext() {
    outer.executeWithoutResult(status -> assertThat(List.of(read(), read())).containsExactly(1, 1));

    outer.executeWithoutResult(status -> assertThat(read()).isEqualTo(2));
    assertThat(List.of(read(), read())).as("without a transaction").containsExactly(3, 4);
  }

  @Test
  void aTransactionWithinAnotherOneKnowsNothingOfItAndLeavesItAsItWas() {
    outer.executeWithoutResult(
        status -> {
          read();
          inner.executeWithoutResult(within -> assertThat(read()).isEqualTo(2));
          assertThat(read()).isEqualTo(1);
        });
  }

  @Test
  void rowsAreForgottenAndWhatSomebodyHasGivenIsNot() {
    outer.executeWithoutResult(
        status -> {
          read();
          TransactionMemory.keep("typed", "MET");

          TransactionMemory.forgetRows();

          assertThat(read()).isEqualTo(2);
          assertThat(TransactionMemory.find("typed", String.class)).contains("MET");
        });
  }

  @Test
  void rowsOfAKindAreWrittenTogetherBeforeTheCommit() {
    outer.executeWithoutResult(
        status -> {
          write("a");
          write("b");
          assertThat(written).isEmpty();
          AtCommit.now("record");
          write("c");
        });

    assertThat(written).containsExactly(List.of("a", "b"), List.of("c"));
  }

  @Test
  void whatIsWrittenWhileATransactionCommitsOrWithoutOneIsWrittenAtOnce() {
    outer.executeWithoutResult(
        status -> {
          TransactionSynchronizationManager.registerSynchronization(
              new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                  write("while it commits");
                }
              });
          write("before");
        });
    write("after");

    assertThat(written)
        .containsExactly(List.of("before"), List.of("while it commits"), List.of("after"));
  }

  @Test
  void nothingIsWrittenOfWhatIsUndoneAndAnInnerTransactionWritesItsOwn() {
    assertThatThrownBy(
            () ->
                outer.executeWithoutResult(
                    status -> {
                      write("undone");
                      inner.executeWithoutResult(within -> write("of its own"));
                      throw new IllegalStateException("refused");
                    }))
        .hasMessage("refused");

    assertThat(written).containsExactly(List.of("of its own"));
  }

  @Test
  void aFailureToWriteUndoesTheTransaction() {
    assertThatThrownBy(
            () ->
                outer.executeWithoutResult(
                    status ->
                        AtCommit.write(
                            "record",
                            "a",
                            rows -> {
                              throw new IllegalStateException("full");
                            })))
        .hasMessage("full");

    assertThat(manager.ends).containsExactly("rollback");
  }

  private int read() {
    return TransactionMemory.read(new Case("KR-1-2018"), Integer.class, reads::incrementAndGet);
  }

  private void write(String row) {
    AtCommit.<String>write("record", row, written::add);
  }

  /** Transactions of nothing. */
  private static final class Manager extends AbstractPlatformTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient List<String> ends = new ArrayList<>();
    private boolean open;

    @Override
    protected Object doGetTransaction() {
      return this;
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
      return open;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
      open = true;
    }

    @Override
    protected Object doSuspend(Object transaction) {
      open = false;
      return "suspended";
    }

    @Override
    protected void doResume(Object transaction, Object suspended) {
      open = true;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      ends.add("commit");
      open = false;
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
      ends.add("rollback");
      open = false;
    }
  }
}
