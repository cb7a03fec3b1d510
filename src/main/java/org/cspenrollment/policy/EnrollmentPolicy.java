package org.cspenrollment.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.RuleExplanation;
import org.cspenrollment.policy.table.TableDate;
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
  private final BasisDates basisDates;
  private final Catalogue catalogue;
  private final RequirementEvaluation evaluation;

  EnrollmentPolicy(
      TableTexts texts,
      DecisionTables tables,
      Constants constants,
      BasisDates basisDates,
      Catalogue catalogue,
      RequirementEvaluation evaluation) {
    this.texts = texts;
    this.tables = tables;
    this.constants = constants;
    this.basisDates = basisDates;
    this.catalogue = catalogue;
    this.evaluation = evaluation;
  }

  /** What a case opened now pins: of every table the version in force. */
  public PinnedTableVersions currentTables() {
    return new PinnedTableVersions(texts.inForce());
  }

  /** The earliest basis date of a renewal on or after a day, by the tables in force. */
  public Optional<BasisDate> nextBasisDate(BasisFacts facts, LocalDate asOf) {
    return nextBasisDate(facts, asOf, currentTables());
  }

  /** The earliest basis date of a renewal on or after a day; none if no row of D0 gives one. */
  public Optional<BasisDate> nextBasisDate(
      BasisFacts facts, LocalDate asOf, PinnedTableVersions tables) {
    return basisDates
        .next(facts, asOf, constants(tables), tables)
        .map(found -> basisDate(found, tables));
  }

  /** All basis dates a renewal can have between two days, both included, by date. */
  public List<BasisDate> basisDates(BasisFacts facts, LocalDate from, LocalDate to) {
    return basisDates(facts, from, to, currentTables());
  }

  /** All basis dates a renewal can have between two days, by given table versions. */
  public List<BasisDate> basisDates(
      BasisFacts facts, LocalDate from, LocalDate to, PinnedTableVersions tables) {
    return basisDates.between(facts, from, to, constants(tables), tables).stream()
        .map(found -> basisDate(found, tables))
        .toList();
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
    Map<String, Object> variables =
        Map.of(
            "caseType", caseType.name(),
            "basisDate", TableDate.of(basisDate),
            "planRenewalKnown", planRenewalKnown,
            "e3From", TableDate.of(constants(tables).e3From()));
    return EditionChoice.of(this.tables.get("policy-edition", tables).first(variables), variables);
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
    return evaluation.evaluate(
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
      String requirementId, Edition edition, PinnedTableVersions pinned) {
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

  /** Everything at once, by the tables in force; stores nothing. */
  public Evaluation evaluate(EvaluationRequest request) {
    return evaluate(request, currentTables());
  }

  /**
   * Everything at once, by given table versions.
   *
   * @throws Refused 422 on {@code enrolledOn} if a renewal has no basis date
   */
  public Evaluation evaluate(EvaluationRequest request, PinnedTableVersions tables) {
    var basis = basisDate(request, tables);
    var choice = edition(request.caseType(), basis.date(), tables);
    var results =
        requirements(choice.edition(), request.caseType(), basis.date(), tables).stream()
            .map(
                requirement ->
                    evaluate(
                        requirement, request.caseType(), basis.date(), request.facts(), tables))
            .toList();
    var facts =
        OutcomeFacts.of(
            results,
            request.deadlinePassed(),
            request.evidenceInTime(),
            request.election(),
            request.caseType(),
            choice);
    return new Evaluation(basis, results, outcome(facts, tables), tables);
  }

  private BasisDate basisDate(EvaluationRequest request, PinnedTableVersions tables) {
    var facts = request.basisFacts();
    if (request.caseType() != CaseType.RENEWAL) {
      var date = request.submittedOn() == null ? request.asOf() : request.submittedOn();
      return given(request, request.basisDate() == null ? date : request.basisDate(), tables);
    }
    var date = request.basisDate();
    if (date == null) {
      return nextBasisDate(facts, request.asOf(), tables).orElseThrow(EnrollmentPolicy::noDate);
    }
    return basisDates(facts, date, date, tables).stream()
        .findFirst()
        .orElseGet(() -> given(request, date, tables));
  }

  private BasisDate given(EvaluationRequest request, LocalDate date, PinnedTableVersions tables) {
    var known = request.basisFacts().planRenewalOn() != null;
    var choice = edition(request.caseType(), date, known, tables);
    return new BasisDate(date, choice.basisType(), choice.edition(), choice.explanation());
  }

  private BasisDate basisDate(BasisDates.Found found, PinnedTableVersions tables) {
    return new BasisDate(
        found.date(),
        BasisType.valueOf(found.rule().string("basisType")),
        edition(CaseType.RENEWAL, found.date(), tables).edition(),
        RuleExplanation.fill(found.rule().text().sentence(), found.variables()));
  }

  private static ProblemException noDate() {
    return ProblemException.invalidField(
        "enrolledOn", "No basis date follows from these dates; give enrolledOn or basisDate.");
  }
}
