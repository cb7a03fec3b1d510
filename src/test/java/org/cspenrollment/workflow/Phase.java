package org.cspenrollment.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of the way of a case: the flow nodes it passes, each with its label in the diagram and
 * its id. A scenario is composed of them.
 */
enum Phase {
  OPENED(
      """
      Window opened           event_windowOpened
      Determine requirements  businessRuleTask_determineRequirements
      Record requirements     serviceTask_recordRequirements
      """),
  /** A round of verification, with whatever people did in it. */
  VERIFIED(
      """
                               gateway_nextRound
      Verify each requirement  callActivity_verifyRequirements
      """),
  HELD_CASE_DECIDED("Held case decided  event_heldCaseDecided"),
  RECOMMENDED(
      """
      Decide outcome           callActivity_decideOutcome
      Requirements verified    event_requirementsVerified
      Gather outcome facts     serviceTask_gatherOutcomeFacts
      Recommend outcome        businessRuleTask_recommendOutcome
      Record recommendation    serviceTask_recordRecommendation
      What is recommended?     gateway_recommendation
      """),
  EXCEPTION_DECIDED(
      """
      Decide exception                  userTask_decideException
      Record exception decision         serviceTask_recordExceptionDecision
      What did the manager decide?      gateway_exceptionDecision
      """),
  DEMOTION_ANSWERED(
      """
      Confirm demotion               userTask_confirmDemotion
      Record demotion confirmation   serviceTask_recordDemotionConfirmation
      Demotion confirmed?            gateway_demotionConfirmed
      """),
  RENEWED(
      """
      Renewal decided    event_renewalDecided
      Read decision      serviceTask_readDecision
      What is decided?   gateway_decision
      Renew enrollment   serviceTask_renewEnrollment
      Partner renewed    event_partnerRenewed
      """),
  REMEDIATION(
      """
      Remediation decided  event_remediationDecided
      Read decision        serviceTask_readDecision
      What is decided?     gateway_decision
      """),
  NOT_RENEWED(
      """
      Demotion decided     event_demotionDecided
      Read decision        serviceTask_readDecision
      What is decided?     gateway_decision
      """),
  ON_THE_LADDER(
      """
      Follow consequences  callActivity_followConsequences
      Demotion decided     event_demotionDecided
      """),
  STEP_AWAITED(
      """
                           gateway_nextStep
      Plan next step       serviceTask_planNextStep
      Which step is next?  gateway_step
      Step due             event_stepDue
      """),
  /** A person is asked, and nothing comes of it. */
  STEP_ASKED(
      """
                           gateway_nextStep
      Plan next step       serviceTask_planNextStep
      Which step is next?  gateway_step
      Confirm demotion     userTask_confirmDemotion
      """),
  STEP_TAKEN(
      """
                           gateway_nextStep
      Plan next step       serviceTask_planNextStep
      Which step is next?  gateway_step
      Confirm demotion     userTask_confirmDemotion
      Record step confirmation  serviceTask_recordStepConfirmation
      Step confirmed?      gateway_stepConfirmed
      """),
  STEP_DOUBTED(
      """
                           gateway_nextStep
      Plan next step       serviceTask_planNextStep
      Which step is next?  gateway_step
      Confirm demotion     userTask_confirmDemotion
      Record step confirmation  serviceTask_recordStepConfirmation
      Step confirmed?      gateway_stepConfirmed
      Asked again          event_askedAgain
      """),
  REVOKED(
      """
                           gateway_nextStep
      Plan next step       serviceTask_planNextStep
      Which step is next?  gateway_step
      Partner revoked      event_partnerRevoked
      Partner not renewed  event_partnerNotRenewed
      """),
  NEXT_CYCLE_AWAITED(
      """
                           gateway_nextStep
      Plan next step       serviceTask_planNextStep
      Which step is next?  gateway_step
      Next basis date reached  event_nextBasisDate
      """),
  CURE_HANDED_IN("Cure handed in  event_cureHandedIn"),
  APPEAL_DECIDED(
      """
      Appeal lodged           event_appealLodged
      Decide appeal           userTask_decideAppeal
      Record appeal decision  serviceTask_recordAppealDecision
      Appeal upheld?          gateway_appeal
      """),
  OVERTURNED(
      """
      Renew enrollment  serviceTask_renewEnrollment
      Partner renewed   event_partnerRenewed
      """),
  ANOTHER_WAY(
      """
      Way out          subProcess_wayOut
      Way out elected  event_wayOutElected
      Follow way out   callActivity_followWayOut
      Way out elected  event_wayOutElected
      Record election  serviceTask_recordElection
      Which way out?   gateway_election
      """),
  MOVE_BEGUN(
      """
      Move to indirect reseller             callActivity_moveToReseller
      Transition elected                    event_transitionElected
      Open transition                       serviceTask_openTransition
      Must the tenant be restricted first?  gateway_restriction
      """),
  MOVE_RESTRICTED(
      """
      Confirm the tenant is restricted  userTask_resellerConfirmRestriction
      Record restriction                serviceTask_recordRestriction
      """),
  /** The office is asked whether the tenant is restricted, and does not say so. */
  MOVE_RESTRICTION_ASKED("Confirm the tenant is restricted  userTask_resellerConfirmRestriction"),
  MOVE_ENROLLED(
      """
      Enrollment reported                 event_resellerEnrollmentReported
      Confirm the enrollment as reseller  userTask_resellerConfirmEnrollment
      Record enrollment confirmation      serviceTask_recordEnrollmentConfirmation
      Enrollment approved?                gateway_enrollmentApproved
      """),
  MOVE_AGREED(
      """
      Agreement reported              event_agreementAccepted
      Confirm the reseller agreement  userTask_resellerConfirmAgreement
      Record agreement confirmation   serviceTask_recordAgreementConfirmation
      Agreement confirmed?            gateway_agreementConfirmed
      """),
  MOVE_LINKED(
      """
      Provider reported              event_providerLinked
      Confirm the indirect provider  userTask_resellerConfirmProvider
      Record provider confirmation   serviceTask_recordProviderConfirmation
      Provider confirmed?            gateway_providerConfirmed
      """),
  MOVED(
      """
      Confirm all customers are moved  userTask_resellerFollowCustomers
      Record customers moved           serviceTask_recordCustomersMoved
      Transition completed             event_transitionCompleted
      """),
  /** Beside the move the steps of enforcement are waited for. */
  CLOCK_GOES_ON(
      """
                            gateway_moveAndClock
      Take steps meanwhile  callActivity_takeStepsMeanwhile
      Demotion decided      event_demotionDecided
      """),
  NO_STEP_LEFT(
      """
                           gateway_nextStep
      Plan next step       serviceTask_planNextStep
      Which step is next?  gateway_step
      Partner revoked      event_partnerRevoked
      """),
  NOTHING_LEFT_TO_TAKE("No step left  event_noStepLeft"),
  /** A step of the partner is late, and a manager says what was agreed. */
  LATE_STEP_SEEN(
      """
      Late step           subProcess_lateStep
      Step late           event_stepLate
      See to a late step  userTask_resellerFollowLateStep
      Record late step    serviceTask_recordLateStep
      Late step followed  event_lateStepFollowed
      """),
  /** A step of the partner is late, and taken before a manager has answered. */
  LATE_STEP_TAKEN(
      """
      Late step              subProcess_lateStep
      Step late              event_stepLate
      See to a late step     userTask_resellerFollowLateStep
      Step taken meanwhile   event_stepTaken
      Nothing late any more  event_nothingLate
      """),
  ARRIVED(
      """
      Moved to indirect reseller          event_movedToReseller
      Way out taken                       event_wayOutTaken
      """),
  LEFT(
      """
      Record exit notice   serviceTask_recordExitNotice
      Notice over          event_noticeOver
      Record exit          serviceTask_recordExit
      Left the programme   event_leftProgramme
      Way out taken        event_wayOutTaken
      """);

  /**
   * A flow node that was passed.
   *
   * @param label what the diagram calls it; empty for a gateway that only joins
   */
  record Step(String label, String id) {}

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<Step> steps;

  Phase(String lines) {
    steps = lines.lines().map(Phase::step).toList();
  }

  private static Step step(String line) {
    int id = line.lastIndexOf(' ') + 1;
    return new Step(line.substring(0, id).strip(), line.substring(id));
  }

  /** The whole way through these phases. */
  static List<Step> path(Phase... phases) {
    var path = new ArrayList<Step>();
    Arrays.stream(phases).forEach(phase -> path.addAll(phase.steps));
    return path;
  }

  /**
   * A way in the words of these phases, where it is made of them; for people who read a failure.
   */
  static String named(List<Step> path) {
    var words = new ArrayList<String>();
    for (int at = 0; at < path.size(); ) {
      var rest = path.subList(at, path.size());
      var phase =
          Arrays.stream(values())
              .filter(one -> startsWith(rest, one.steps))
              .max(Comparator.comparingInt(one -> one.steps.size()));
      words.add(phase.map(Phase::name).orElse(rest.get(0).id()));
      at += phase.map(one -> one.steps.size()).orElse(1);
    }
    return String.join(", ", words);
  }

  private static boolean startsWith(List<Step> path, List<Step> beginning) {
    return path.size() >= beginning.size() && path.subList(0, beginning.size()).equals(beginning);
  }
}
