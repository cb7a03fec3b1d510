package org.cspenrollment.enrollment.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.partner.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The case that is being opened in this thread: the first steps of its process need not read again
 * what has just been written. Known while the process starts and no longer; what changes on the way
 * is known as it is then.
 *
 * <p>It is not a parameter because the engine stands between who opens a case and the steps that
 * need it: they are called with the number of the case alone. Without it, opening a case would send
 * a third more statements, and a launch opens thousands.
 */
@Component
public class OpeningCase {

  private static final ThreadLocal<Known> KNOWN = new ThreadLocal<>();

  private static final class Known {
    final Tenant tenant;
    final CaseNumber caseNumber;
    Enrollment enrollment;
    @Nullable List<CaseRequirement> requirements;

    Known(Tenant tenant, Enrollment enrollment) {
      this.tenant = tenant;
      this.caseNumber = enrollment.id();
      this.enrollment = enrollment;
    }
  }

  public void whileStarting(Tenant tenant, Enrollment enrollment, Runnable start) {
    KNOWN.set(new Known(tenant, enrollment));
    try {
      start.run();
    } finally {
      KNOWN.remove();
    }
  }

  public Optional<Tenant> tenant(TenantId tenantId) {
    return Optional.ofNullable(KNOWN.get())
        .map(known -> known.tenant)
        .filter(tenant -> tenant.tenantId().equals(tenantId));
  }

  public Optional<Enrollment> enrollment(CaseNumber caseNumber) {
    return known(caseNumber).map(known -> known.enrollment);
  }

  /** What the case asks for, read once. */
  List<CaseRequirement> requirements(CaseNumber caseNumber, Supplier<List<CaseRequirement>> read) {
    var known = known(caseNumber);
    if (known.isEmpty()) {
      return read.get();
    }
    if (known.get().requirements == null) {
      known.get().requirements = List.copyOf(read.get());
    }
    return known.get().requirements;
  }

  boolean isKnown(CaseNumber caseNumber) {
    return known(caseNumber).isPresent();
  }

  /** The case itself has changed to this. */
  void changed(Enrollment enrollment) {
    known(enrollment.id()).ifPresent(known -> known.enrollment = enrollment);
  }

  /** What it asks for has just been written. */
  void listed(CaseNumber caseNumber, Supplier<List<CaseRequirement>> written) {
    known(caseNumber).ifPresent(known -> known.requirements = written.get());
  }

  /** Something it asks for has changed. */
  void requirementsChanged(CaseNumber caseNumber) {
    known(caseNumber).ifPresent(known -> known.requirements = null);
  }

  private static Optional<Known> known(CaseNumber caseNumber) {
    return Optional.ofNullable(KNOWN.get()).filter(known -> known.caseNumber.equals(caseNumber));
  }
}
