package org.cspenrollment.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.audit.event.AuditCode.CURRENT_PASSWORD_WRONG;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import java.util.Set;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** People who really signed in by the form, with sessions that are kept in the database. */
@AccountTest
class SessionsIT {

  private static final String NEW_PASSWORD = "seven quiet mountains";

  @Autowired private MockMvc mvc;
  @Autowired private Accounts accounts;
  @Autowired private Credentials credentials;
  @Autowired private Sessions sessions;
  @Autowired private AuditTrail audit;
  @Autowired private People people;

  private String person;

  @BeforeEach
  void aReviewer() {
    person = people.withPassword(People.staff(Role.REVIEWER));
  }

  @AfterEach
  void nobodyActsAnyMore() {
    people.actAsNobody();
  }

  @Test
  void disablingEndsEverySessionAtOnce() throws Exception {
    var one = signIn();
    var other = signIn();
    assertThat(isSignedIn(one)).isTrue();
    assertThat(sessions.list(new Username(person))).hasSize(2);

    people.actAs(people.administrator());
    accounts.disable(new Username(person));
    people.actAsNobody();

    assertThat(isSignedIn(one)).isFalse();
    assertThat(isSignedIn(other)).isFalse();
    assertThat(sessions.list(new Username(person))).isEmpty();
  }

  @Test
  void aResetEndsEverySession() throws Exception {
    var session = signIn();
    var colleague = people.administrator();
    people.actAs(people.administrator());
    var link = accounts.requestReset(new Username(person));
    people.actAs(colleague);
    accounts.agreeToLink(new Username(person));
    people.actAsNobody();
    assertThat(isSignedIn(session)).isTrue();

    credentials.setByLink(link.token(), OneTimeLink.Purpose.RESET, NEW_PASSWORD);

    assertThat(isSignedIn(session)).isFalse();
  }

  @Test
  void newRolesNeedANewSignIn() throws Exception {
    var session = signIn();

    people.actAs(people.administrator());
    accounts.changeRoles(new Username(person), Set.of(Role.LEAD_REVIEWER));
    people.actAsNobody();

    assertThat(isSignedIn(session)).isFalse();
  }

  @Test
  void aNewPasswordEndsTheOtherSessionsOnly() throws Exception {
    var here = signIn();
    var elsewhere = signIn();

    send(
        post("/account/password")
            .param("currentPassword", People.PASSWORD)
            .param("password", NEW_PASSWORD)
            .param("repetition", NEW_PASSWORD),
        here);

    assertThat(isSignedIn(here)).isTrue();
    assertThat(isSignedIn(elsewhere)).isFalse();
  }

  @Test
  void aProgramThatSignedInLatelyIsRefusedAtOnceWithAnOldPasswordAndWithoutAnAccount()
      throws Exception {
    assertThat(answer(People.PASSWORD)).isEqualTo(200);
    assertThat(answer(People.PASSWORD)).isEqualTo(200);
    send(
        post("/account/password")
            .param("currentPassword", People.PASSWORD)
            .param("password", NEW_PASSWORD)
            .param("repetition", NEW_PASSWORD),
        signIn());

    assertThat(answer(People.PASSWORD)).isEqualTo(401);
    assertThat(answer(NEW_PASSWORD)).isEqualTo(200);
    people.actAs(people.administrator());
    accounts.disable(new Username(person));
    people.actAsNobody();
    assertThat(answer(NEW_PASSWORD)).isEqualTo(401);
  }

  /** What a program is answered that sends this password with its request. */
  private int answer(String password) throws Exception {
    return mvc.perform(get("/api/v1/me").with(httpBasic(person, password)))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  @Test
  void aNewLanguageIsSpokenAtOnce() throws Exception {
    var session = signIn();
    assertThat(send(get("/account"), session)).contains("<html lang=\"en\"");

    send(post("/account/language").param("language", "ko"), session);

    assertThat(send(get("/account"), session)).contains("<html lang=\"ko\"", "언어가 저장되었습니다.");
    assertThat(isSignedIn(session)).isTrue();
  }

  @Test
  void aPersonEndsOneOfTheirOwnSessionsAndNobodyElses() throws Exception {
    var here = signIn();
    var handle = sessions.list(new Username(person)).get(0).handle();
    var elsewhere = signIn();
    var stranger = people.withPassword(People.staff(Role.REVIEWER));
    var strangersSession = signIn(stranger);
    var strangersHandle = sessions.list(new Username(stranger)).get(0).handle();

    send(post("/account/sessions/end").param("handle", handle), elsewhere);
    send(post("/account/sessions/end").param("handle", strangersHandle), elsewhere);

    assertThat(isSignedIn(here)).isFalse();
    assertThat(isSignedIn(elsewhere)).isTrue();
    assertThat(isSignedIn(strangersSession)).isTrue();
  }

  @Test
  void sec23_onePressOfAButtonSignsOutEverywhereElse() throws Exception {
    var elsewhere = signIn();
    signIn();
    var here = signIn();
    assertThat(send(get("/account"), here))
        .contains("Sign out everywhere else", "Firefox on Windows");

    send(post("/account/sessions/end-others"), here);

    assertThat(isSignedIn(here)).isTrue();
    assertThat(isSignedIn(elsewhere)).isFalse();
    assertThat(send(get("/account"), here))
        .contains("You are signed out everywhere else.")
        .doesNotContain("<button type=\"submit\">Sign out everywhere else");
  }

  @Test
  void sec10_whoFindsAnOpenSessionCannotGuessThePassword() throws Exception {
    var here = signIn();
    var wrong =
        post("/account/password")
            .param("currentPassword", "guessed")
            .param("password", NEW_PASSWORD)
            .param("repetition", NEW_PASSWORD);
    for (int i = 0; i < 10; i++) {
      assertThat(send(wrong, here)).contains("This is not your current password.");
    }

    assertThat(send(wrong, here)).contains("The current password was wrong too often.");
    var entries = audit.entries("accounts", Set.of(CURRENT_PASSWORD_WRONG), new PageRequest(0, 50));
    assertThat(entries.items())
        .filteredOn(entry -> entry.subject().equals(person))
        .hasSize(10)
        .allSatisfy(entry -> assertThat(entry.actor()).isEqualTo(person));
  }

  @Test
  void thePageOfOnesOwnSessionsShowsNoSessionId() throws Exception {
    var here = signIn();
    signIn();
    var id = new String(Base64.getDecoder().decode(here.getValue()), UTF_8);

    assertThat(send(get("/account"), here))
        .contains("This session", "Sign out there")
        .doesNotContain(here.getValue(), id);
  }

  private Cookie signIn() throws Exception {
    return signIn(person);
  }

  private Cookie signIn(String username) throws Exception {
    var response =
        mvc.perform(
                post("/login")
                    .with(csrf())
                    .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0; rv:120.0) Firefox/120.0")
                    .param("username", username)
                    .param("password", People.PASSWORD))
            .andReturn()
            .getResponse();
    return response.getCookie("__Host-sid");
  }

  private boolean isSignedIn(Cookie session) throws Exception {
    return mvc.perform(get("/api/v1/me").cookie(session)).andReturn().getResponse().getStatus()
        == HttpStatus.OK.value();
  }

  private String send(MockHttpServletRequestBuilder request, Cookie session) throws Exception {
    return mvc.perform(request.cookie(session).with(csrf()))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
