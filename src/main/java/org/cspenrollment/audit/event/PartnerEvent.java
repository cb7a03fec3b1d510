package org.cspenrollment.audit.event;

import java.util.Map;
import java.util.Set;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.TenantId;

/** What becomes known of organisations and tenants in the registry. */
public sealed interface PartnerEvent extends AuditEvent {

  /** The chain of everything about the registry of partners. */
  String STREAM = "partners";

  @Override
  default String stream() {
    return STREAM;
  }

  /**
   * A file of tenants was imported.
   *
   * @param sha256 of the file
   */
  record PartnersImported(ContentHash sha256, long created, long updated, long unchanged)
      implements PartnerEvent {

    @Override
    public AuditCode code() {
      return AuditCode.PARTNERS_IMPORTED;
    }

    @Override
    public String subject() {
      return sha256.value();
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "created", created, "updated", updated, "unchanged", unchanged, "sha256", sha256.value());
    }
  }

  /**
   * Somebody took the registry as a file.
   *
   * @param fileName the name under which it was sent
   */
  record PartnersExported(String fileName) implements PartnerEvent {

    @Override
    public AuditCode code() {
      return AuditCode.PARTNERS_EXPORTED;
    }

    @Override
    public String subject() {
      return fileName;
    }
  }

  /**
   * What is known of a tenant was changed.
   *
   * @param fields the names of the columns that changed, sorted
   */
  record PartnerChanged(TenantId tenant, Set<String> fields) implements PartnerEvent {

    @Override
    public AuditCode code() {
      return AuditCode.PARTNER_CHANGED;
    }

    @Override
    public String subject() {
      return tenant.value();
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("fields", fields);
    }
  }

  /**
   * A verified support plan took the place of the one known.
   *
   * @param fields the names of the columns that changed, sorted
   */
  record PlanRecorded(TenantId tenant, Set<String> fields) implements PartnerEvent {

    @Override
    public AuditCode code() {
      return AuditCode.PLAN_RECORDED;
    }

    @Override
    public String subject() {
      return tenant.value();
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("fields", fields);
    }
  }

  /**
   * The programme lets a tenant do something else than before.
   *
   * @param reason the case number or code that led to it
   */
  record PartnerStatusChanged(TenantId tenant, PartnerStatus from, PartnerStatus to, String reason)
      implements PartnerEvent {

    @Override
    public AuditCode code() {
      return AuditCode.PARTNER_STATUS_CHANGED;
    }

    @Override
    public String subject() {
      return tenant.value();
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("from", from.name(), "to", to.name(), "reason", reason);
    }
  }

  /**
   * Months of revenue of a tenant were imported.
   *
   * @param created months that were not known
   * @param updated months that were known otherwise
   * @param sha256 of the file
   */
  record RevenueImported(TenantId tenant, long created, long updated, ContentHash sha256)
      implements PartnerEvent {

    @Override
    public AuditCode code() {
      return AuditCode.REVENUE_IMPORTED;
    }

    @Override
    public String subject() {
      return tenant.value();
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("created", created, "updated", updated, "sha256", sha256.value());
    }
  }
}
