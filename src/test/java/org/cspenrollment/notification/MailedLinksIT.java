package org.cspenrollment.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cspenrollment.SignedIn;
import org.cspenrollment.account.Accounts;
import org.cspenrollment.account.Credentials;
import org.cspenrollment.account.NewAccount;
import org.cspenrollment.account.OneTimeLink;
import org.cspenrollment.account.OneTimeLink.Purpose;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.notification.holder.AccountMails;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** security.md 6: a one-time link is for its holder, who is told of every reset. */
class MailedLinksIT extends OutboxTest {

  private static final Actor ADMINISTRATOR = SignedIn.staff("admin1", Role.ADMINISTRATOR);
  private static final Pattern LINK =
      Pattern.compile("https://enrollment\\.example(/(?:reset|invitation)/([A-Za-z0-9_-]{43}))\n");
  private static final String PASSWORD = "eleven quiet mountains";

  @Autowired private Accounts accounts;
  @Autowired private Credentials credentials;
  @Autowired private AccountMails mails;
  @Autowired private MockMvc http;

  @Test
  void aLinkIsMailedToItsHolderWithItsWholeAddressAndShownToNobody() throws Exception {
    var username = invited("en");
    var page =
        http.perform(
                post("/accounts/" + username + "/link")
                    .with(authentication(SignedIn.authentication(ADMINISTRATOR)))
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(page).contains("Nobody else sees it").doesNotContain("/invitation/", "/reset/");
    assertThat(accountPage(username)).contains("The mail with the last link", "waits to be sent");
    assertThat(mails.sendDue()).isEqualTo(1);
    assertThat(accountPage(username)).contains("The mail with the last link left on");
    assertThat(arrivedAt(addressOf(username)))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(subject(mail)).isEqualTo("CSP Enrollment: your account");
              assertThat(text(mail)).contains(username.value()).containsPattern(LINK);
            });
    credentials.setByLink(token(username), Purpose.INVITATION, PASSWORD);
    assertThat(mails.sendDue()).isZero();
  }

  @Test
  void theHolderIsToldOfEveryResetAndTheRecordSaysByWhoseLink() {
    var username = invited("ko");
    mails.sendDue();
    credentials.setByLink(token(username), Purpose.INVITATION, PASSWORD);

    var made = reset(username);
    assertThat(made.isShown()).isFalse();
    assertThat(mails.sendDue()).isEqualTo(1);
    credentials.setByLink(token(username), Purpose.RESET, PASSWORD + " more");
    assertThat(mails.sendDue()).isEqualTo(1);

    var arrived = arrivedAt(addressOf(username));
    assertThat(arrived).hasSize(3);
    assertThat(subject(arrived.get(1))).isEqualTo("CSP Enrollment: 새 암호 설정");
    assertThat(text(arrived.get(1))).contains("admin1 님이");
    assertThat(subject(arrived.get(2))).isEqualTo("CSP Enrollment: 암호가 설정되었습니다");
    assertThat(text(arrived.get(2))).doesNotContain("/reset/");
    assertThat(
            rows.sql(
                    """
                    select details::jsonb->>'linkMadeBy' from audit_entry
                    where subject = ? and action = 'PASSWORD_RESET'
                    """)
                .param(username.value())
                .query(String.class)
                .single())
        .isEqualTo("admin1");
  }

  @Test
  void theOutboxHoldsNothingThatOpensAnything() {
    var username = invited("en");

    assertThat(links(username)).isZero();
    mails.sendDue();

    assertThat(links(username)).isEqualTo(1);
    assertThat(
            rows.sql("select account_mail::text from account_mail where username = ?")
                .param(username.value())
                .query(String.class)
                .single())
        .doesNotContain(token(username));
  }

  @Test
  void aLaterLinkTakesThePlaceOfOneThatWaits() {
    serverGoesAway();
    var username = invited("en");
    assertThat(mails.sendDue()).isZero();
    reset(username);
    serverComesBack();
    clock.advance(Duration.ofMinutes(2));

    assertThat(mails.sendDue()).isEqualTo(1);
    assertThat(arrivedAt(addressOf(username))).hasSize(1);
    credentials.setByLink(token(username), Purpose.INVITATION, PASSWORD);
  }

  @Test
  void anOlderLinkEndsAsSoonAsANewOneIsAskedFor() {
    var username = invited("en");
    mails.sendDue();
    var old = token(username);

    reset(username);

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> credentials.setByLink(old, Purpose.INVITATION, PASSWORD));
  }

  private String accountPage(Username username) throws Exception {
    return http.perform(
            get("/accounts/" + username)
                .with(authentication(SignedIn.authentication(ADMINISTRATOR))))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private Username invited(String language) {
    var username = "holder-" + UUID.randomUUID().toString().substring(0, 8);
    return SignedIn.as(
            ADMINISTRATOR,
            () ->
                accounts.invite(
                    new NewAccount(
                        username,
                        "Holder",
                        username + "@office.example",
                        language,
                        Set.of(Role.REVIEWER),
                        Optional.empty())))
        .username();
  }

  private OneTimeLink reset(Username username) {
    return SignedIn.as(ADMINISTRATOR, () -> accounts.requestReset(username));
  }

  private static String addressOf(Username username) {
    return username + "@office.example";
  }

  /** The token of the last link that arrived. */
  private static String token(Username username) {
    var arrived = arrivedAt(addressOf(username));
    var link = LINK.matcher(text(arrived.get(arrived.size() - 1)));
    assertThat(link.find()).isTrue();
    return link.group(2);
  }

  private long links(Username username) {
    return rows.sql("select count(*) from account_link where username = ?")
        .param(username.value())
        .query(Long.class)
        .single();
  }
}
