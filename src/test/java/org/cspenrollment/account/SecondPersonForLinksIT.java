package org.cspenrollment.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finding 6 of the security review, where no mail can be sent: a link that is shown to whoever made
 * it lets nobody sign in as somebody else alone.
 */
@AccountTest
class SecondPersonForLinksIT {

  private static final String NEW_PASSWORD = "seven quiet harbours";

  @Autowired private Accounts accounts;
  @Autowired private Credentials credentials;
  @Autowired private People people;
  @Autowired private JdbcClient database;

  private Username holder;

  @BeforeEach
  void somebodySignsInAlready() {
    holder = new Username(people.withPassword(People.partner("HANUL")));
  }

  @AfterEach
  void nobodyActsAnyMore() {
    people.actAsNobody();
  }

  @Test
  void f6ALinkThatWasShownWorksOnceSomebodyElseHasAgreed() {
    var maker = people.manager();
    people.actAs(maker);
    var link = accounts.requestReset(holder);

    assertThat(link.needsSecond()).isTrue();
    assertThat(credentials.holder(link.token(), OneTimeLink.Purpose.RESET)).isEmpty();
    assertNotFound(() -> use(link));
    assertThat(accounts.waitingLink(holder).orElseThrow().mayAgree()).isFalse();
    assertFourEyes(() -> accounts.agreeToLink(holder));
    assertNotFound(() -> use(link));

    people.actAs(people.manager());
    var waiting = accounts.waitingLink(holder).orElseThrow();
    assertThat(waiting.madeBy()).isEqualTo(new Username(maker));
    assertThat(waiting.mayAgree()).isTrue();
    accounts.agreeToLink(holder);

    assertThat(accounts.waitingLink(holder)).isEmpty();
    use(link);
    assertNotFound(() -> accounts.agreeToLink(holder));
  }

  @Test
  void f6NeitherAPartnerNorAReviewerAgreesNorAManagerForStaff() {
    var staff = new Username(people.withPassword(People.staff(Role.REVIEWER)));
    people.actAs(people.administrator());
    accounts.requestReset(holder);
    accounts.requestReset(staff);

    people.actAs(holder.value());
    assertRefused("not-allowed", () -> accounts.agreeToLink(holder));
    people.actAs(people.withPassword(People.staff(Role.REVIEWER)));
    assertRefused("not-allowed", () -> accounts.agreeToLink(holder));
    people.actAs(people.manager());
    assertNotFound(() -> accounts.agreeToLink(staff));
  }

  @Test
  void f6ANewerLinkHasToBeAgreedToAnew() {
    people.actAs(people.manager());
    accounts.requestReset(holder);
    people.actAs(people.manager());
    accounts.agreeToLink(holder);
    people.actAs(people.manager());
    var newer = accounts.requestReset(holder);

    assertNotFound(() -> use(newer));
  }

  @Test
  void anInvitationToAnAccountNobodyHasUsedWorksByItself() {
    people.actAs(people.manager());
    var link = accounts.invite(People.partner("HANUL"));

    assertThat(link.needsSecond()).isFalse();
    credentials.setByLink(link.token(), OneTimeLink.Purpose.INVITATION, NEW_PASSWORD);
  }

  @Test
  void theDatabaseTakesNoMakerForTheSecondPerson() {
    var maker = people.manager();
    people.actAs(maker);
    accounts.requestReset(holder);

    assertThatThrownBy(
            () ->
                database
                    .sql("update account_link set agreed_by = made_by where username = ?")
                    .param(holder.value())
                    .update())
        .hasMessageContaining("account_link_agreed_by_a_second_person");
  }

  private void use(OneTimeLink link) {
    credentials.setByLink(link.token(), OneTimeLink.Purpose.RESET, NEW_PASSWORD);
  }

  private static void assertNotFound(Runnable act) {
    assertRefused("not-found", act);
  }

  private static void assertFourEyes(Runnable act) {
    assertRefused("four-eyes", act);
  }

  private static void assertRefused(String type, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            ProblemException.class, refused -> assertThat(refused.type()).isEqualTo(type));
  }
}
