package org.cspenrollment.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.TableTexts;
import org.springframework.stereotype.Service;

/**
 * The rules of the programme: which date triggers a check, which edition and requirements apply,
 * what they say about a partner, and why. It stores nothing. Everything comes from the decision
 * tables, in the versions given.
 */
@Service
public class EnrollmentPolicy {

  private final TableTexts texts;
  private final DecisionTables tables;
  private final Constants constants;
  private final Editions editions;
  private final BasisDates basisDates;
  private final Catalogue catalogue;
  private final RequirementRules requirementRules;

  EnrollmentPolicy(
      TableTexts texts,
      DecisionTables tables,
      Constants constants,
      Editions editions,
      BasisDates basisDates,
      Catalogue catalogue,
      RequirementRules requirementRules) {
    this.texts = texts;
    this.tables = tables;
    this.constants = constants;
    this.editions = editions;
    this.basisDates = basisDates;
    this.catalogue = catalogue;
    this.requirementRules = requirementRules;
  }

  /** The policy release in force: what a case opened now pins. */
  public PinnedTableVersions currentTables() {
    return texts.inForce();
  }

  /** The earliest basis date of a renewal on or after a day, by the tables in force. */
  public Optional<BasisDate> nextBasisDate(BasisFacts facts, LocalDate asOf) {
    return nextBasisDate(facts, asOf, currentTables());
  }

  /** The earliest basis date of a renewal on or after a day; none if no row of D0 gives one. */
  public Optional<BasisDate> nextBasisDate(
      BasisFacts facts, LocalDate asOf, PinnedTableVersions tables) {
    return basisDates.next(facts, asOf, tables);
  }

  /** All basis dates a renewal can have between two days, both included, by date. */
  public List<BasisDate> basisDates(
      BasisFacts facts, LocalDate from, LocalDate to, PinnedTableVersions tables) {
    return basisDates.between(facts, from, to, tables);
  }

  /** The edition that applies on a basis date, where the renewal date of the plan is known. */
  public EditionChoice edition(CaseType caseType, LocalDate basisDate, PinnedTableVersions tables) {
    return edition(caseType, basisDate, true, tables);
  }

  /**
   * The edition that applies on a basis date.
   *
   * @param planRenewalKnown changes the kind of basis date in E2, never the edition
   */
  public EditionChoice edition(
      CaseType caseType,
      LocalDate basisDate,
      boolean planRenewalKnown,
      PinnedTableVersions tables) {
    return editions.of(caseType, basisDate, planRenewalKnown, tables);
  }

  /** The requirements of an edition, in the order of the catalogue; none in E0. */
  public List<Requirement> requirements(
      Edition edition, CaseType caseType, LocalDate basisDate, PinnedTableVersions tables) {
    return catalogue.requirements(edition, caseType, basisDate, tables);
  }

  /** What the rules say about one requirement, and why. */
  public RequirementResult evaluate(
      Requirement requirement,
      CaseType caseType,
      LocalDate basisDate,
      Facts facts,
      PinnedTableVersions tables) {
    return requirementRules.evaluate(
        requirement,
        edition(caseType, basisDate, tables).edition(),
        caseType,
        basisDate,
        facts,
        constants(tables),
        tables);
  }

  /** The reason codes the table of a requirement knows, in the order the table lists them. */
  public List<String> reasonCodes(
      RequirementId requirementId, Edition edition, PinnedTableVersions pinned) {
    var table = catalogue.attributes(requirementId, edition, pinned).evaluatedBy();
    return tables.get(table, pinned).outputValues("reasonCode");
  }

  /** The outcome the rules recommend; a person decides wherever it is against the partner. */
  public Outcome outcome(OutcomeFacts facts, PinnedTableVersions pinned) {
    return OutcomeRecommendation.of(facts, tables.get(OutcomeRecommendation.TABLE, pinned));
  }

  /** Dates, periods and switches; a version of their table never changes, so it is asked once. */
  public PolicyConstants constants(PinnedTableVersions tables) {
    return constants.of(tables);
  }
}
