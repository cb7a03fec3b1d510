package org.cspenrollment.platform.availability;

import static org.assertj.core.api.Assertions.assertThat;

import org.cspenrollment.platform.database.pool.Work;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkFilterTest {

  @ParameterizedTest
  @CsvSource({
    "/login, ASKER",
    "/actuator/health/readiness, ASKER",
    "/actuator/prometheus, ASKER",
    "/, PAGE",
    "/portal, PAGE",
    "/portal/cases/4711, PAGE",
    "/accounts, PAGE",
    "/camunda/app/cockpit/default/, PAGE",
    "/camunda/api/engine/engine/default/task, PAGE",
    "/api/v1/enrollments, PAGE",
    "/api/v1/enrollments/4711/evidence, PAGE",
    "/api/v1/imports/partners/columns, PAGE"
  })
  void everyAddressAsksForTheConnectionsOfItsWork(String path, Work work) {
    assertThat(WorkFilter.of(path)).isEqualTo(work);
  }
}
