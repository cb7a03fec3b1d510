package org.cspenrollment.enrollment.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.policy.CaseType;

/**
 * A case, with the life it has: what it is about, where it stands, and what can be done to it. The
 * verbs are spoken by the part of its life they belong to ({@link #preparation()}, {@link
 * #deciding()}, {@link #enforcement()}, {@link #leaving()}, {@link #managing()}); each asks {@link
 * CaseLifecycle} and answers with the changed case and what happened.
 *
 * @param id the case number, {@code <tenantId>-<year of the basis date>}
 * @param tenant whom it is about
 * @param basis what it is checked for, and on which day
 * @param dates its days, those a manager can move among them
 * @param standing where it stands: its state, decision, hold and exit
 */
public record Enrollment(
    CaseNumber id, CaseTenant tenant, CaseBasis basis, CaseDates dates, CaseStanding standing) {

  /** What the partner does until the office has everything, and what the office makes of it. */
  public PreparationPhase preparation() {
    return new PreparationPhase(this);
  }

  /** How it is decided. */
  public DecisionPhase deciding() {
    return new DecisionPhase(this);
  }

  /** What follows once it is not renewed: steps, a cure, an appeal. */
  public EnforcementPhase enforcement() {
    return new EnforcementPhase(this);
  }

  /** The other paths a partner can choose. */
  public ExitPhase leaving() {
    return new ExitPhase(this);
  }

  /** What managers do to it. */
  public CaseManagement managing() {
    return new CaseManagement(this);
  }

  /** The id of the tenant it is about. */
  public TenantId tenantId() {
    return tenant.tenantId();
  }

  /** The organisation of the tenant it is about. */
  public OrganisationId organisationId() {
    return tenant.organisationId();
  }

  /** The name of the tenant it is about. */
  public String partner() {
    return tenant.name();
  }

  /** What kind of check it is. */
  public CaseType caseType() {
    return basis.caseType();
  }

  /** The edition whose rules decide it. */
  public Edition edition() {
    return basis.edition();
  }

  /** The day the requirements have to be met on; it ends at 24:00 UTC. */
  public LocalDate basisDate() {
    return basis.date();
  }

  /** The day evidence is asked for. */
  public LocalDate evidenceDue() {
    return dates.evidenceDue();
  }

  /** The day it is decided on; it ends at 24:00 UTC. */
  public LocalDate decisionDue() {
    return dates.decisionDue();
  }

  /** Where it is in its life. */
  public EnrollmentState state() {
    return standing.state();
  }

  /** What is recommended, proposed and decided about it. */
  public Decision decision() {
    return standing.decision();
  }

  /** What the table recommends: for the office alone. */
  public Optional<Recommendation> recommendation() {
    return standing.decision().recommendation();
  }

  /** Whether it was decided before, however it stands now. */
  public boolean wasDecided() {
    return standing.decision().isMade();
  }

  /** Whether it is finally decided not to be renewed, which two people said. */
  public boolean isFinallyNotRenewed() {
    return outcome().filter(made -> made.decision() == OutcomeDecision.NOT_RENEWED).isPresent();
  }

  /** What it was last finally decided to be; empty until it is decided. */
  public Optional<FinalOutcome> outcome() {
    return standing.decision().outcome();
  }

  /** Whether it was not renewed and what the partner handed in to cure that is not decided yet. */
  public boolean isCureUndecided() {
    return wasDecided() && stateBeneathHold().isBeforeDecision();
  }

  /**
   * Whether the case of the tenant's next window takes its place: it is not renewed, and neither on
   * hold nor under appeal.
   */
  public boolean isSucceededByTheNext() {
    return state().isNotRenewedYetOpen() || (isCureUndecided() && !isOnHold());
  }

  /** What the partner chose: to stay unless it said otherwise. */
  public Election election() {
    return standing.exit().election();
  }

  /** Whether the office is late with it, though the partner was in time. */
  public boolean isOfficeLate() {
    return standing.officeLateSince().isPresent();
  }

  /** Whether a manager holds it: nothing is decided against the partner and no time runs out. */
  public boolean isOnHold() {
    return standing.onHold().isPresent();
  }

  /** The state, or the one it goes on from when a manager releases it. */
  public EnrollmentState stateBeneathHold() {
    return standing.onHold().map(ManagerHold::from).orElse(standing.state());
  }

  /** Whether it takes this verb in the state it is in. */
  public boolean allows(CaseVerb verb) {
    return CaseLifecycle.allows(state(), verb);
  }

  /**
   * Refuses a verb that the state does not allow: with the sentence people get where they may ask
   * for it, as a defect where only the process does it.
   */
  public void require(CaseVerb verb) {
    if (!allows(verb)) {
      throw CaseRefusals.of(this, verb);
    }
  }

  /** This case in the one state to which the verb leads; refused where the state forbids it. */
  Enrollment after(CaseVerb verb) {
    require(verb);
    return after(verb, CaseLifecycle.after(state(), verb).iterator().next());
  }

  /** This case in the state its facts ask for; refused where the state forbids the verb. */
  Enrollment after(CaseVerb verb, EnrollmentState wanted) {
    require(verb);
    return with(standing.after(verb, wanted));
  }

  public Enrollment with(CaseDates other) {
    return new Enrollment(id, tenant, basis, other, standing);
  }

  public Enrollment with(CaseStanding other) {
    return new Enrollment(id, tenant, basis, dates, other);
  }
}
