package org.cspenrollment.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cspenrollment.Portfolio;
import org.cspenrollment.StatementStatistics;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.workflow.CaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The cursor of a launch: what a chunk reads and writes does not grow with what is left to do. */
@CaseTest
class LaunchCaseStoreIT {

  private static final LocalDate FIRST = LocalDate.of(2018, 10, 1);
  private static final int CHUNK = 50;

  @Autowired private LaunchCaseStore cases;
  @Autowired private LaunchStore launches;
  @Autowired private Portfolio portfolio;
  @Autowired private TransactionTemplate transactions;

  @Test
  void aChunkTouchesAsMuchOfALargeLaunchAsOfASmallOne() {
    var tenants = Stream.generate(this::tenant).limit(CHUNK).toList();

    var small = pagesOfAChunk(tenants, 4);
    var large = pagesOfAChunk(tenants, 200);

    assertThat(small).isPositive();
    assertThat(large).isLessThan(2 * small);
  }

  @Test
  void takesTheEarliestDaysFirst() {
    var tenants = List.of(tenant(), tenant());
    transactions.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          var launch = planned(tenants, 3);

          assertThat(cases.take(launch, 3))
              .extracting(DueCase::basisDate)
              .containsExactly(FIRST, FIRST, FIRST.plusDays(1));
        });
  }

  /** Pages of the database in memory, and outside of it, that one chunk looks at or changes. */
  private long pagesOfAChunk(List<TenantId> tenants, int days) {
    var pages =
        transactions.execute(
            status -> {
              status.setRollbackOnly();
              var launch = planned(tenants, days);
              var database = TestDatabase.superuser();
              StatementStatistics.begin(database);
              var taken = cases.take(launch, CHUNK);
              cases.record(
                  launch, taken.stream().map(due -> due.now(DueCaseState.OPENED)).toList());
              var touched = StatementStatistics.read(database, "csp").pages("launch_case");
              assertThat(cases.inState(launch, DueCaseState.OPENED, CHUNK)).isNotEmpty();
              assertThat(cases.take(launch, CHUNK)).doesNotContainAnyElementsOf(taken);
              return touched;
            });
    return Optional.ofNullable(pages).orElseThrow();
  }

  private UUID planned(List<TenantId> tenants, int days) {
    var launch = UUID.randomUUID();
    launches.add(launch, FIRST, true, "manager1", Instant.EPOCH);
    cases.add(
        launch,
        tenants.stream()
            .flatMap(
                tenant ->
                    IntStream.range(0, days)
                        .mapToObj(day -> DueCase.planned(tenant, FIRST.plusDays(day))))
            .toList());
    return launch;
  }

  private TenantId tenant() {
    return portfolio.enrolled(LocalDate.of(2017, 10, 15)).tenantId();
  }
}
