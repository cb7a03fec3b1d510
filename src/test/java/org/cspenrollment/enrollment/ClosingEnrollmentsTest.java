package org.cspenrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.enrollment.store.EnrollmentStore;
import org.cspenrollment.kernel.CaseNumber;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * However many cases end on one day, no transaction holds the records of more than some hundred.
 */
class ClosingEnrollmentsTest {

  private final EnrollmentStore store = mock(EnrollmentStore.class);
  private final AuditTrail audit = mock(AuditTrail.class);
  private final Transactions transactions = new Transactions();
  private final ClosingEnrollments closing =
      new ClosingEnrollments(
          store,
          audit,
          transactions,
          Clock.fixed(Instant.parse("2018-10-16T00:00:00Z"), ZoneOffset.UTC));

  @Test
  void closesManyInTransactionsOfSomeHundred() {
    when(store.closeBefore(eq(LocalDate.of(2018, 10, 16)), anyInt()))
        .thenReturn(cases(500))
        .thenReturn(cases(500))
        .thenReturn(cases(3));

    assertThat(closing.closeDue()).isEqualTo(1003);

    assertThat(transactions.committed).hasSize(3).containsOnly(true);
    verify(audit, times(1003)).record(any());
  }

  @Test
  void looksOnceWhereNothingIsDue() {
    when(store.closeBefore(any(), anyInt())).thenReturn(List.of());

    assertThat(closing.closeDue()).isZero();

    assertThat(transactions.committed).hasSize(1);
  }

  private static List<CaseNumber> cases(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> new CaseNumber("KR-%07d-2018".formatted(1_000_000 + i)))
        .toList();
  }

  /** Notes of each transaction that was committed whether it was one of its own. */
  private static final class Transactions extends AbstractPlatformTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient List<Boolean> committed = new ArrayList<>();
    private boolean ofItsOwn;

    @Override
    protected Object doGetTransaction() {
      return this;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
      ofItsOwn =
          definition.getPropagationBehavior() == TransactionDefinition.PROPAGATION_REQUIRES_NEW;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      committed.add(ofItsOwn);
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
      throw new IllegalStateException("Nothing fails here");
    }
  }
}
