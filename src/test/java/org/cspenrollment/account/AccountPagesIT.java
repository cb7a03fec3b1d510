package org.cspenrollment.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cspenrollment.platform.Role;
import org.hamcrest.CustomMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@AccountTest
class AccountPagesIT {

  private static final String NEW_PASSWORD = "seven quiet mountains";
  private static final Pattern LINK =
      Pattern.compile("http://localhost(/(?:invitation|reset)/[A-Za-z0-9_-]{43})");

  @Autowired private MockMvc mvc;
  @Autowired private WebApplicationContext context;
  @Autowired private People people;
  @Autowired private UserDetailsService signIns;
  @Autowired private Clock clock;

  @Test
  void aManagerInvitesAPartnerWhoSetsAPasswordByTheLink() throws Exception {
    var name = People.someName();
    var link = linkIn(postInvitation(name).andExpect(status().isOk()));

    mvc.perform(get(link).with(anybody()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(name)));
    mvc.perform(
            post(link)
                .with(anybody())
                .with(csrf())
                .param("password", NEW_PASSWORD)
                .param("repetition", NEW_PASSWORD))
        .andExpect(redirectedUrl("/login?password-set"));

    assertThat(signIns.loadUserByUsername(name).getUsername()).isEqualTo(name);
  }

  @Test
  void aUsedLinkAndAnUnknownOneGetTheSameAnswer() throws Exception {
    var used = linkIn(postInvitation(People.someName()));
    mvc.perform(
        post(used)
            .with(anybody())
            .with(csrf())
            .param("password", NEW_PASSWORD)
            .param("repetition", NEW_PASSWORD));
    var unknown = "/invitation/" + "A".repeat(43);

    assertThat(pageNotFound(used)).isEqualTo(pageNotFound(unknown));
  }

  private String pageNotFound(String link) throws Exception {
    return mvc.perform(get(link).with(anybody()))
        .andExpect(status().isNotFound())
        .andReturn()
        .getResponse()
        .getContentAsString()
        .replaceAll("value=\"[^\"]{20,}\"", "");
  }

  @Test
  void whatIsWrongWithAPasswordStandsBesideItsField() throws Exception {
    var link = linkIn(postInvitation(People.someName()));

    mvc.perform(
            post(link)
                .with(anybody())
                .with(csrf())
                .header("Accept-Language", "en")
                .param("password", "short")
                .param("repetition", "short"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("id=\"password-error\""),
                        containsString("Use at least 15 characters."),
                        containsString("name=\"_csrf\""),
                        not(containsString("value=\"short\"")))));
    mvc.perform(
            post(link)
                .with(anybody())
                .with(csrf())
                .param("password", NEW_PASSWORD)
                .param("repetition", "something else"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("id=\"repetition-error\"")));
  }

  @Test
  void aRefusedInvitationKeepsWhatWasWritten() throws Exception {
    mvc.perform(
            post("/accounts/invite")
                .with(as(people.manager()))
                .with(csrf())
                .param("username", "no spaces please")
                .param("displayName", "Hanul & Co")
                .param("contactEmail", "hanul")
                .param("language", "ko")
                .param("organisationId", ""))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            page(
                "id=\"username-error\"",
                "id=\"contactEmail-error\"",
                "id=\"organisationId-error\"",
                "value=\"Hanul &amp; Co\"",
                "<option value=\"ko\" lang=\"ko\" selected=\"selected\">"));
  }

  @Test
  void anAdministratorDisablesEnablesAndChangesRoles() throws Exception {
    var admin = as(people.administrator());
    var reviewer = people.withPassword(People.staff(Role.REVIEWER));
    var path = "/accounts/" + reviewer;

    mvc.perform(post(path + "/disable").with(admin).with(csrf()))
        .andExpect(redirectedUrl(path))
        .andExpect(flash().attribute("notice", "account.one.disabled"));
    mvc.perform(get(path).with(admin)).andExpect(page("action=\"" + path + "/enable\""));
    mvc.perform(post(path + "/enable").with(admin).with(csrf())).andExpect(redirectedUrl(path));
    mvc.perform(post(path + "/roles").with(admin).with(csrf()).param("roles", "LEAD_REVIEWER"))
        .andExpect(redirectedUrl(path));
    mvc.perform(get(path).with(admin)).andExpect(page("Lead reviewer"));
    mvc.perform(post(path + "/roles").with(admin).with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(page("id=\"roles-error\""));
    assertThat(linkIn(mvc.perform(post(path + "/link").with(admin).with(csrf()))))
        .startsWith("/reset/");
  }

  @Test
  void theListFindsSaysNobodyAndTurnsPages() throws Exception {
    var admin = as(people.administrator());
    var reviewer = people.withPassword(People.staff(Role.REVIEWER));

    mvc.perform(get("/accounts").with(admin).param("search", reviewer))
        .andExpect(page("Accounts found: 1", "href=\"/accounts/" + reviewer + "\""));
    mvc.perform(get("/accounts").with(admin).param("search", "nobody at all"))
        .andExpect(page("Nobody was found."));
    mvc.perform(get("/accounts").with(admin).param("size", "1")).andExpect(page("rel=\"next\""));
  }

  @Test
  void aManagersPagesOfferNoRoles() throws Exception {
    var manager = as(people.manager());
    var partner = people.withPassword(People.partner("HANUL"));

    mvc.perform(get("/accounts/invite").with(manager))
        .andExpect(content().string(not(containsString("name=\"roles\""))));
    mvc.perform(get("/accounts/" + partner).with(manager))
        .andExpect(content().string(not(containsString("/roles\""))));
  }

  @Test
  void whoeverEndsTheLastUserOfAnOrganisationIsAskedAndTheOrganisationIsListed() throws Exception {
    var organisation = "SOLO-" + People.someName();
    var first = people.withPassword(People.partner(organisation));
    var last = people.withPassword(People.partner(organisation));
    var manager = as(people.manager());
    mvc.perform(post("/accounts/" + first + "/disable").with(manager).with(csrf()))
        .andExpect(redirectedUrl("/accounts/" + first));
    var listed = "<li>" + organisation + "</li>";
    mvc.perform(get("/accounts").with(manager))
        .andExpect(content().string(not(containsString(listed))));

    mvc.perform(post("/accounts/" + last + "/disable").with(manager).with(csrf()))
        .andExpect(status().isOk())
        .andExpect(page("Nobody else of " + organisation + " can sign in."));
    mvc.perform(
            post("/accounts/" + last + "/disable")
                .with(manager)
                .with(csrf())
                .param("confirmed", "true"))
        .andExpect(redirectedUrl("/accounts/" + last));

    mvc.perform(get("/accounts").with(manager)).andExpect(content().string(containsString(listed)));
  }

  @Test
  void f16AnAddressIsShownAsItsHolderWritesIt() throws Exception {
    var name = People.someName();
    var invitation =
        post("/accounts/invite")
            .with(as(people.manager()))
            .with(csrf())
            .param("username", name)
            .param("displayName", "Hanul")
            .param("language", "ko")
            .param("organisationId", "HANUL");
    mvc.perform(invitation.param("contactEmail", "a@한빛클라우드.한국")).andExpect(status().isOk());

    mvc.perform(get("/accounts/" + name).with(as(people.manager())))
        .andExpect(content().string(containsString("a@한빛클라우드.한국")));
  }

  @Test
  void whoMayNotIsTurnedAwayAndWhatOneMayNotSeeIsNotThere() throws Exception {
    var staff = people.withPassword(People.staff(Role.REVIEWER));
    var manager = as(people.manager());

    mvc.perform(get("/accounts").with(as(staff))).andExpect(status().isForbidden());
    mvc.perform(get("/accounts/" + staff).with(manager)).andExpect(status().isNotFound());
    mvc.perform(post("/accounts/" + staff + "/disable").with(manager).with(csrf()))
        .andExpect(status().isNotFound());
    mvc.perform(get("/accounts/nobody-at-all").with(manager)).andExpect(status().isNotFound());
    mvc.perform(get("/accounts").with(manager).param("size", "201"))
        .andExpect(status().isBadRequest());
  }

  @Test
  void aPersonSeesTheirProfileAndChangesTheirPassword() throws Exception {
    var name = people.withPassword(People.partner("HANUL"));
    var partner = as(name);

    mvc.perform(get("/account").with(partner)).andExpect(page(name, "HANUL", "내 계정"));
    mvc.perform(
            post("/account/password")
                .with(partner)
                .with(csrf())
                .param("currentPassword", "not it")
                .param("password", NEW_PASSWORD)
                .param("repetition", NEW_PASSWORD))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(page("id=\"currentPassword-error\""));
    mvc.perform(
            post("/account/password")
                .with(partner)
                .with(csrf())
                .param("currentPassword", People.PASSWORD)
                .param("password", NEW_PASSWORD)
                .param("repetition", NEW_PASSWORD))
        .andExpect(redirectedUrl("/account"))
        .andExpect(flash().attribute("notice", "account.own.password-changed"));
  }

  @Test
  void theSignInPageSaysWhatHappened() throws Exception {
    visitors()
        .perform(get("/login").param("lang", "en").param("error", ""))
        .andExpect(page("role=\"alert\"", "is not right"));
    visitors()
        .perform(get("/login").param("lang", "en").param("throttled", ""))
        .andExpect(page("too many attempts"));
    visitors()
        .perform(get("/login").param("lang", "ko").param("signed-out", ""))
        .andExpect(page("role=\"status\"", "로그아웃되었습니다."));
  }

  @Test
  void aBrowserKeepsTheLanguageChosenOnIt() throws Exception {
    var chosen =
        visitors()
            .perform(get("/login").param("lang", "ko"))
            .andExpect(page("<html lang=\"ko\"", "로그인"))
            .andExpect(cookie().httpOnly("language", true))
            .andReturn()
            .getResponse()
            .getCookie("language");

    visitors()
        .perform(get("/login").cookie(chosen).header("Accept-Language", "en"))
        .andExpect(page("<html lang=\"ko\""));
    visitors()
        .perform(get("/login").param("lang", "fr"))
        .andExpect(cookie().doesNotExist("language"))
        .andExpect(page("<html lang=\"en\""));
    visitors()
        .perform(get("/login").header("Accept-Language", "fr, ko;q=0.8, en;q=0.5"))
        .andExpect(page("<html lang=\"ko\""));
  }

  @Test
  void minor16TheSignInPageSaysWhatItIsForMarksItsLanguageAndKeepsTheName() throws Exception {
    visitors()
        .perform(
            get("/login")
                .param("lang", "en")
                .param("error", "")
                .cookie(new Cookie("typed-name", "hanul")))
        .andExpect(page("show once a year", "aria-current=\"true\">English", "value=\"hanul\""))
        .andExpect(cookie().maxAge("typed-name", 0));
    visitors()
        .perform(get("/login").param("lang", "ko"))
        .andExpect(page("aria-current=\"true\">한국어"));
  }

  @Test
  void minor16WhoeverChoseALanguageOnTheBrowserKeepsItSignedIn() throws Exception {
    var partner = people.withPassword(People.partner("HANUL"));
    var chosen = new Cookie("language", "en");

    mvc.perform(get("/api/v1/me").with(as(partner)).cookie(chosen))
        .andExpect(jsonPath("$.language").value("en"));
    mvc.perform(get("/account").with(as(partner)).cookie(chosen))
        .andExpect(page("<html lang=\"en\"", "Where you are signed in"));
    mvc.perform(
            post("/account/language")
                .with(as(partner))
                .with(csrf())
                .cookie(chosen)
                .param("language", "ko"))
        .andExpect(cookie().value("language", "ko"));
  }

  @Test
  void minor17TheAccountPageHasHeadingsAndNoBullets() throws Exception {
    var partner = people.withPassword(People.partner("HANUL"));

    mvc.perform(get("/account").with(as(partner)))
        .andExpect(page("<h2 id=\"language-title\">", "<h2 id=\"password-title\">"))
        .andExpect(page("<h2 id=\"sessions-title\">", "<dd>HANUL</dd>"))
        .andExpect(content().string(not(containsString("<legend"))));
  }

  @Test
  void theApiSaysWhoIAm() throws Exception {
    var partner = people.withPassword(People.partner("HANUL"));
    var lead = people.withPassword(People.staff(Role.MANAGER, Role.LEAD_REVIEWER));

    mvc.perform(get("/api/v1/me").with(as(partner)))
        .andExpect(jsonPath("$.username").value(partner))
        .andExpect(jsonPath("$.displayName").value("Partner " + partner))
        .andExpect(jsonPath("$.roles[*]").value("partner"))
        .andExpect(jsonPath("$.organisationId").value("HANUL"))
        .andExpect(jsonPath("$.language").value("ko"))
        .andExpect(jsonPath("$.now").value(isAbout(clock.instant())));
    mvc.perform(get("/api/v1/me").with(as(lead)))
        .andExpect(
            content()
                .json(
                    """
                    {"roles": ["lead-reviewer", "manager"], "organisationId": null, "language": "en"}
                    """));
  }

  private static Matcher<String> isAbout(Instant moment) {
    return new CustomMatcher<>("a moment about " + moment) {
      @Override
      public boolean matches(Object said) {
        return Duration.between(moment, Instant.parse(said.toString())).abs().toMinutes() < 1;
      }
    };
  }

  /** The pages without the doors in front of them. */
  private MockMvc visitors() {
    return MockMvcBuilders.webAppContextSetup(context).build();
  }

  private ResultActions postInvitation(String name) throws Exception {
    return mvc.perform(
        post("/accounts/invite")
            .with(as(people.manager()))
            .with(csrf())
            .param("username", " " + name.toUpperCase(Locale.ROOT))
            .param("displayName", "Hanul")
            .param("contactEmail", "hanul@partner.test")
            .param("language", "ko")
            .param("organisationId", "HANUL"));
  }

  private static String linkIn(ResultActions made) throws Exception {
    var page = made.andReturn().getResponse().getContentAsString();
    var link = LINK.matcher(page);
    assertThat(link.find()).as(page).isTrue();
    return link.group(1);
  }

  private RequestPostProcessor as(String username) {
    return user(people.principal(username));
  }

  /** Somebody who passes the doors and is no person of ours, as a visitor is. */
  private static RequestPostProcessor anybody() {
    return user("visitor");
  }

  private static ResultMatcher page(String... parts) {
    return result -> {
      for (String part : parts) {
        Matcher<String> there = containsString(part);
        content().string(there).match(result);
      }
    };
  }
}
