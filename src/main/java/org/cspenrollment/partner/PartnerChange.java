package org.cspenrollment.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Turns the body of a PUT into a tenant, or refuses it with every field that is wrong. */
final class PartnerChange {

  private static final Pattern LAST_FOUR = Pattern.compile("[A-Za-z0-9-]{1,4}");

  private final Tenant before;
  private final PartnerBody body;
  private final List<ProblemException.FieldError> errors = new ArrayList<>();

  PartnerChange(Tenant before, PartnerBody body) {
    this.before = before;
    this.body = body;
  }

  /** The tenant as asked for, with the version that was read. */
  Tenant tenant(long version) {
    var fields = new FieldReader(body.fields()::get, this::wrong);
    var read = TenantFields.read(fields);
    var plan = plan(fields, read.map(Tenant::plan).orElse(null));
    var standing = standing(fields);
    check(body.tenantId() == null || body.tenantId().equals(before.tenantId()), "tenantId");
    check(body.partnerStatus() == null || body.partnerStatus() == before.status(), "partnerStatus");
    return read.filter(right -> errors.isEmpty())
        .map(right -> tenant(right, plan, standing, version))
        .orElseThrow(this::refused);
  }

  private Tenant tenant(Tenant read, @Nullable SupportPlan plan, Standing standing, long version) {
    return new Tenant(
        before.tenantId(),
        read.organisationId(),
        read.name(),
        read.country(),
        read.timeZone(),
        read.language(),
        read.currency(),
        read.enrolledOn(),
        read.contactEmail(),
        plan,
        read.planRenewalOn(),
        read.anniversaryMonth(),
        standing,
        before.status(),
        version);
  }

  private ProblemException refused() {
    return ProblemException.unacceptable(
        "invalid-field",
        "A field is not valid",
        "Nothing was changed. Correct the fields named.",
        errors);
  }

  private @Nullable SupportPlan plan(FieldReader fields, @Nullable SupportPlan read) {
    var accessId =
        fields.matching("planAccessIdLast4", LAST_FOUR, "must be the last four characters only");
    var originalEnd = fields.date("planOriginalEnd");
    var buyer = fields.name("planBuyer", 200);
    if (read == null) {
      return null;
    }
    return new SupportPlan(
        read.type(),
        read.contractId(),
        accessId,
        read.start(),
        read.end(),
        originalEnd,
        buyer,
        body.planGroupMatches());
  }

  private Standing standing(FieldReader fields) {
    var agreements =
        Objects.requireNonNullElse(body.agreements(), new PartnerBody.Agreements(null, null, null));
    var assessment = assessment(fields);
    range("designations", body.designations(), 1000);
    range("designationsExpired", body.designationsExpired(), 1000);
    var security = body.security();
    range("security.score", security == null ? null : security.score(), 100);
    if (!body.plausibleHours()) {
      wrong("security.averageAlertHours", "must be hours from 0 to 100000");
    }
    return new Standing(
        direct(agreements.direct()),
        agreements.maicppOrganisation(),
        agreements.maicppTenant(),
        body.membershipActive(),
        body.signerAuthority(),
        body.firstLevelSupport(),
        body.verification(),
        body.credit(),
        fields.date("creditOn"),
        body.designations(),
        body.designationsExpired(),
        body.designationRenewalPending(),
        assessment,
        security);
  }

  private @Nullable Assessment assessment(FieldReader fields) {
    var given = body.assessment();
    return given == null ? null : new Assessment(given.result(), fields.date("assessment.date"));
  }

  /** One fact with two names: whoever changes it under one of them need not know the other. */
  private @Nullable Boolean direct(@Nullable Boolean agreement) {
    var column = body.directAgreement();
    if (column == null || agreement == null || column.equals(agreement)) {
      return column == null ? agreement : column;
    }
    return column.equals(before.standing().directAgreement()) ? agreement : column;
  }

  private void range(String field, @Nullable Integer value, int most) {
    if (value != null && (value < 0 || value > most)) {
      wrong(field, "must be a number from 0 to " + most);
    }
  }

  private void check(boolean same, String field) {
    if (!same) {
      wrong(field, "cannot be changed here");
    }
  }

  private void wrong(String field, String message) {
    errors.add(new ProblemException.FieldError(field, message));
  }
}
