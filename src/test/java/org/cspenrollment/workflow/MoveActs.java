package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.cspenrollment.TransitionStory;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.workflow.Scenario.Act;
import org.springframework.boot.test.context.TestComponent;

/** What people do while a partner moves to indirect reseller. */
@TestComponent
class MoveActs {

  private final TransitionStory way;

  MoveActs(TransitionStory way) {
    this.way = way;
  }

  Act partnerElectsToMove() {
    return way::elects;
  }

  Act partnerEnrollsAsReseller() {
    return way::enrolls;
  }

  Act partnerAcceptsTheAgreement() {
    return way::acceptsAgreement;
  }

  Act partnerLinksItsProvider() {
    return way::linksProvider;
  }

  Act reviewerConfirms(TaskKind kind) {
    return enrollment -> way.confirms(enrollment, kind);
  }

  Act managerSeesToTheLateStep() {
    return way::seesToTheLateStep;
  }

  /** One with 31 subscriptions, which agrees, and one with none. */
  Act partnerListsItsCustomersAndTheirConsent() {
    return enrollment -> {
      way.lists(enrollment, "haneul", 31);
      way.lists(enrollment, "bada", 0);
      way.consents(enrollment, "haneul");
    };
  }

  Act partnerAsksForTheTransfersInLotsOf(Integer... subscriptions) {
    return enrollment ->
        assertThat(way.requests(enrollment, "haneul"))
            .extracting(one -> one.subscriptions().size())
            .containsExactly(subscriptions);
  }

  Act transfersArriveAndTheOtherCustomerGoesElsewhere() {
    return enrollment -> {
      way.arrives(enrollment, 1);
      way.arrives(enrollment, 2);
      way.closes(enrollment, "bada");
    };
  }

  Act reviewerSeesThatThereAreNoCustomers() {
    return enrollment ->
        way.answers(
            enrollment, TaskKind.RESELLER_FOLLOW_CUSTOMERS, true, "The partner has no customers");
  }
}
