package org.cspenrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The file of budgets: each has a limit and the line that says why it was last raised. */
class BudgetsTest {

  @Test
  void eachSaysWhyItWasLastRaised() {
    assertThat(Budgets.all())
        .isNotEmpty()
        .allSatisfy(
            budget -> {
              assertThat(budget.limit()).as(budget.name()).isPositive();
              assertThat(budget.why()).as(budget.name()).isNotBlank();
            })
        .extracting(Budgets.Budget::name)
        .doesNotHaveDuplicates();
  }

  @Test
  void whatCostsMoreFails() {
    var budget = Budgets.all().get(0);

    Budgets.hold(budget.name(), budget.limit());
    assertThatThrownBy(() -> Budgets.hold(budget.name(), budget.limit() + 1))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(budget.name());
  }
}
