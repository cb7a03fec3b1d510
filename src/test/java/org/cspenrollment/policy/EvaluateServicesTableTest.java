package org.cspenrollment.policy;

import java.util.ArrayList;
import java.util.List;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.Service;
import org.cspenrollment.policy.facts.ServiceState;
import org.cspenrollment.policy.facts.ServiceType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D3b: services. */
class EvaluateServicesTableTest extends TableTest {

  EvaluateServicesTableTest() {
    super("evaluate-services");
  }

  @ParameterizedTest(name = "on {0} {1} accepted, {2} pending, {3} rejected: {4} {5}")
  @CsvSource({
    "2018-10-15, 1, 0, 0, MET, SVC_OK",
    "2018-10-15, 1, 1, 1, MET, SVC_OK",
    "2018-10-15, 0, 1, 0, PENDING, SVC_PENDING",
    "2018-10-15, 0, 1, 1, PENDING, SVC_PENDING",
    "2018-10-15, 0, 0, 0, NOT_MET, SVC_NONE",
    "2018-10-15, 0, 0, 1, NOT_MET, SVC_NONE",
    "2021-06-01, 1, 0, 0, MET, SVC_OK",
    "2021-06-01, 0, 1, 0, NOT_MET, SVC_NONE",
    "2024-06-01, 2, 0, 0, MET, SVC_OK",
    "2024-06-01, 0, 0, 0, NOT_MET, SVC_NONE",
  })
  void oneAcceptedServiceIsEnough(
      String basis, int accepted, int pending, int rejected, Result result, String code) {
    var services = new ArrayList<Service>();
    add(services, accepted, ServiceState.ACCEPTED);
    add(services, pending, ServiceState.PENDING);
    add(services, rejected, ServiceState.REJECTED);

    assertResult(
        rules.result("REQ-SVC", CaseType.RENEWAL, basis, Facts.none().withServices(services)),
        result,
        code);
  }

  private static void add(List<Service> services, int count, ServiceState state) {
    for (int i = 0; i < count; i++) {
      services.add(new Service(ServiceType.IP_SERVICE, state));
    }
  }
}
