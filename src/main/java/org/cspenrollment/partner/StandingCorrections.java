package org.cspenrollment.partner;

import java.util.Map;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.CorrectionEvent.StandingCorrected;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.TenantId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects the registry by what the office has looked up for a case, on record. */
@Service
public class StandingCorrections {

  private final TenantStore tenants;
  private final AuditTrail audit;

  StandingCorrections(TenantStore tenants, AuditTrail audit) {
    this.tenants = tenants;
    this.audit = audit;
  }

  /**
   * Corrects what is known of a tenant; nothing happens where nothing differs, and an unknown
   * tenant is refused with 404.
   *
   * @param facts each of the type the standing has for it
   * @param caseNumber the case for which it was looked up
   * @param source where it was looked up
   */
  @Transactional
  public void correct(
      TenantId tenantId,
      Map<StandingFact, Object> facts,
      CaseNumber caseNumber,
      RequirementId requirementId,
      String source) {
    var before = tenants.lock(tenantId);
    var columns = TenantColumns.of(before.standing().with(facts));
    var changed = Partners.differences(TenantColumns.of(before.standing()), columns);
    if (!changed.isEmpty()) {
      tenants.update(tenantId, columns);
      audit.record(new StandingCorrected(tenantId, changed, caseNumber, requirementId, source));
    }
  }
}
