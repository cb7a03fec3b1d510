package org.cspenrollment.enrollment.life;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;

/**
 * The cases of a tenant, of which at most one is live.
 *
 * @param all by number
 */
public record TenantCases(List<TenantCase> all) {

  /** Of a tenant that has never had a case. */
  public static final TenantCases NONE = new TenantCases(List.of());

  /** The one that goes on, if one does. */
  public Optional<TenantCase> live() {
    return all.stream().filter(one -> one.state().isLive()).findFirst();
  }

  /** The one that goes on or has ended and whose basis date lies in this calendar year. */
  public Optional<TenantCase> begunIn(int year) {
    return begun().stream().filter(one -> one.basisDate().getYear() == year).findFirst();
  }

  /** The latest basis date of those that go on or have ended. */
  public Optional<LocalDate> latestBasisDate() {
    return begun().stream().map(TenantCase::basisDate).max(Comparator.naturalOrder());
  }

  /** What is scheduled for a year before this one. */
  public List<TenantCase> scheduledBefore(int year) {
    return all.stream()
        .filter(one -> one.state() == EnrollmentState.SCHEDULED)
        .filter(one -> one.basisDate().getYear() < year)
        .toList();
  }

  private List<TenantCase> begun() {
    return all.stream().filter(one -> one.state() != EnrollmentState.SCHEDULED).toList();
  }
}
