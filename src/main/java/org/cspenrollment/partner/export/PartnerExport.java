package org.cspenrollment.partner.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.PartnerEvent.PartnersExported;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.SupportPlan;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.partner.TenantSheet;
import org.cspenrollment.platform.download.PagedRows;
import org.cspenrollment.platform.download.TableDownload;
import org.cspenrollment.platform.download.TableFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every tenant as a file that can be changed and imported again: the same columns in the same
 * order. They are read {@value #CHUNK} at a time while they are sent.
 */
@Component
class PartnerExport {

  static final int CHUNK = 500;

  private final Partners partners;
  private final AuditTrail audit;

  PartnerExport(Partners partners, AuditTrail audit) {
    this.partners = partners;
    this.audit = audit;
  }

  /** Sends the file as a download; who took it is on record. */
  void write(TableFormat format, HttpServletResponse response) throws IOException {
    var file = new TableDownload("partners", format, TenantSheet.GUIDE.names());
    audit.record(new PartnersExported(file.fileName()));
    file.send(
        new PagedRows<>(
            after -> partners.next(after, CHUNK),
            tenant -> tenant.tenantId().value(),
            PartnerExport::cells),
        response);
  }

  private static List<@Nullable Object> cells(Tenant tenant) {
    var plan = Objects.requireNonNullElse(tenant.plan(), SupportPlan.UNKNOWN);
    var standing = tenant.standing();
    var cells = new ArrayList<@Nullable Object>();
    cells.add(tenant.tenantId().value());
    cells.add(tenant.organisationId().value());
    cells.add(tenant.name());
    cells.add(tenant.country());
    cells.add(tenant.timeZone());
    cells.add(tenant.language());
    cells.add(tenant.currency());
    cells.add(tenant.enrolledOn());
    cells.add(tenant.contactEmail());
    cells.add(plan.type());
    cells.add(plan.contractId());
    cells.add(plan.start());
    cells.add(plan.end());
    cells.add(tenant.planRenewalOn());
    cells.add(tenant.anniversaryMonth());
    cells.add(standing.directAgreement());
    cells.add(standing.membershipActive());
    cells.add(standing.signerAuthority());
    cells.add(standing.firstLevelSupport());
    return cells;
  }
}
