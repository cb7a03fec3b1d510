package org.cspenrollment.demo;

import org.cspenrollment.enrollment.ClosingEnrollments;
import org.cspenrollment.review.TaskKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How many cases live which story before one looks at the demo, so that every state occurs. */
@Component
@Profile("demo")
class DemoPlot {

  private final DemoSubmissions submissions;
  private final DemoReviews reviews;
  private final ClosingEnrollments closing;

  DemoPlot(DemoSubmissions submissions, DemoReviews reviews, ClosingEnrollments closing) {
    this.submissions = submissions;
    this.reviews = reviews;
    this.closing = closing;
  }

  /** Every case lives its story, and those that are due are closed. */
  void live(DemoCases cases) {
    cases.named().stream()
        .filter(enrollment -> enrollment.tenantId().value().equals("KR-10421"))
        .forEach(submissions::beginPreparation);
    cases.ahead(4, submissions::beginPreparation);
    cases.ahead(6, submissions::handIn);
    cases.ahead(
        2,
        enrollment -> {
          submissions.handIn(enrollment);
          reviews.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
        });
    cases.ahead(
        3,
        enrollment -> {
          submissions.handIn(enrollment);
          reviews.askForMore(enrollment);
        });
    cases.ahead(
        2,
        enrollment -> {
          submissions.handIn(enrollment);
          reviews.provisioningMissing(enrollment);
        });
    cases.ahead(
        2,
        enrollment -> {
          submissions.handIn(enrollment);
          reviews.provisioningMissing(enrollment);
          reviews.confirmNotMet(enrollment, true);
        });
    cases.ahead(
        1,
        enrollment -> {
          submissions.handIn(enrollment);
          reviews.provisioningMissing(enrollment);
          reviews.confirmNotMet(enrollment, false);
        });
    cases.ahead(
        1,
        enrollment -> {
          submissions.handIn(enrollment);
          reviews.proposeWaiver(enrollment);
        });
    cases.ahead(2, submissions::electResellerPath);
    cases.ahead(
        4,
        enrollment -> {
          submissions.handIn(enrollment);
          reviews.everythingMet(enrollment);
        });
    cases.ahead(
        2,
        enrollment -> {
          submissions.handIn(enrollment);
          reviews.planEndsSoon(enrollment);
        });
    cases.past(
        3,
        enrollment -> {
          submissions.handIn(enrollment);
          reviews.everythingMet(enrollment);
        });
    cases.past(
        1,
        enrollment -> {
          submissions.handIn(enrollment);
          reviews.provisioningMissing(enrollment);
          reviews.confirmNotMet(enrollment, true);
          reviews.confirmDemotion(enrollment);
        });
    closing.closeDue();
  }
}
