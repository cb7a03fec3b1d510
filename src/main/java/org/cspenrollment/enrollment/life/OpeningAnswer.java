package org.cspenrollment.enrollment.life;

import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.partner.Tenant;

/**
 * What became of a case that was to be opened.
 *
 * @param caseNumber the number it has, or would have
 * @param obstacle why it was not; empty where it was
 * @param inTheWay the case that is in its way, or its own number
 */
public record OpeningAnswer(
    CaseNumber caseNumber, Optional<OpeningObstacle> obstacle, CaseNumber inTheWay) {

  /** What becomes of the case of a tenant in a year, as its cases are now. */
  public static OpeningAnswer of(Tenant tenant, int year, TenantCases cases) {
    var number = CaseNumber.of(tenant.tenantId(), year);
    if (!tenant.status().isDirect()) {
      return new OpeningAnswer(number, Optional.of(OpeningObstacle.TENANT_OUT), number);
    }
    if (cases.begunIn(year).isPresent()) {
      return new OpeningAnswer(number, Optional.of(OpeningObstacle.CASE_EXISTS), number);
    }
    var live = cases.live();
    return new OpeningAnswer(
        number,
        live.flatMap(TenantCase::obstacle),
        live.map(TenantCase::caseNumber).orElse(number));
  }

  /** Whether it is opened. */
  public boolean isOpened() {
    return obstacle.isEmpty();
  }
}
