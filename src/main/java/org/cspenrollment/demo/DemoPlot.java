package org.cspenrollment.demo;

import org.cspenrollment.enrollment.ClosingEnrollments;
import org.cspenrollment.review.TaskKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How many cases live which story before one looks at the demo, so that every state occurs. */
@Component
@Profile("demo")
class DemoPlot {

  private final DemoStories stories;
  private final ClosingEnrollments closing;

  DemoPlot(DemoStories stories, ClosingEnrollments closing) {
    this.stories = stories;
    this.closing = closing;
  }

  /** Every case lives its story, and those that are due are closed. */
  void live(DemoCases cases) {
    cases.named().stream()
        .filter(enrollment -> enrollment.tenantId().equals("KR-10421"))
        .forEach(stories::beginPreparation);
    cases.ahead(4, stories::beginPreparation);
    cases.ahead(6, stories::handIn);
    cases.ahead(
        2,
        enrollment -> {
          stories.handIn(enrollment);
          stories.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
        });
    cases.ahead(
        3,
        enrollment -> {
          stories.handIn(enrollment);
          stories.askForMore(enrollment);
        });
    cases.ahead(
        2,
        enrollment -> {
          stories.handIn(enrollment);
          stories.provisioningMissing(enrollment);
        });
    cases.ahead(
        2,
        enrollment -> {
          stories.handIn(enrollment);
          stories.provisioningMissing(enrollment);
          stories.confirmNotMet(enrollment, true);
        });
    cases.ahead(
        1,
        enrollment -> {
          stories.handIn(enrollment);
          stories.provisioningMissing(enrollment);
          stories.confirmNotMet(enrollment, false);
        });
    cases.ahead(
        1,
        enrollment -> {
          stories.handIn(enrollment);
          stories.proposeWaiver(enrollment);
        });
    cases.ahead(2, stories::electResellerPath);
    cases.ahead(
        4,
        enrollment -> {
          stories.handIn(enrollment);
          stories.everythingMet(enrollment);
        });
    cases.ahead(
        2,
        enrollment -> {
          stories.handIn(enrollment);
          stories.planEndsSoon(enrollment);
        });
    cases.past(
        3,
        enrollment -> {
          stories.handIn(enrollment);
          stories.everythingMet(enrollment);
        });
    cases.past(
        1,
        enrollment -> {
          stories.handIn(enrollment);
          stories.provisioningMissing(enrollment);
          stories.confirmNotMet(enrollment, true);
          stories.confirmDemotion(enrollment);
        });
    closing.closeDue();
  }
}
