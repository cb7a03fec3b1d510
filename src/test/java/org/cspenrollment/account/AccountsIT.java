package org.cspenrollment.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.audit.AuditEntry;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.AccountEvent;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.ActorPrincipal;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

@AccountTest
class AccountsIT {

  private static final String NEW_PASSWORD = "seven quiet mountains";

  @Autowired private Accounts accounts;
  @Autowired private Credentials credentials;
  @Autowired private People people;
  @Autowired private AuditTrail audit;
  @Autowired private JdbcClient database;
  @Autowired private PasswordEncoder passwordEncoder;
  @Autowired private AccountTest.MovableClock clock;
  @Autowired private AccountTest.Mirrored mirrored;

  @AfterEach
  void nobodyActsAnyMore() {
    people.actAsNobody();
  }

  @Test
  void anInvitedPartnerSetsAPasswordOnceAndCanSignIn() {
    people.actAs(people.manager());
    var link = accounts.invite(People.partner("HANUL"));
    people.actAsNobody();
    assertThatThrownBy(() -> people.principal(link.username().value()))
        .isInstanceOf(UsernameNotFoundException.class);

    credentials.setByLink(link.token(), OneTimeLink.Purpose.INVITATION, NEW_PASSWORD);

    var person = people.principal(link.username().value());
    assertThat(passwordEncoder.matches(NEW_PASSWORD, person.getPassword())).isTrue();
    assertThat(person.getPassword()).startsWith("{argon2id-opaque}");
    assertThat(((ActorPrincipal) person).actor())
        .satisfies(
            actor -> assertThat(actor.organisationId()).contains(new OrganisationId("HANUL")))
        .satisfies(actor -> assertThat(actor.roles()).containsExactly(Role.PARTNER))
        .satisfies(actor -> assertThat(actor.locale().getLanguage()).isEqualTo("ko"));
    assertNotFound(
        () ->
            credentials.setByLink(
                link.token(), OneTimeLink.Purpose.INVITATION, "eight quiet mountains"));
    assertThat(passwordEncoder.matches(NEW_PASSWORD, hash(link.username().value()))).isTrue();
  }

  @Test
  void aLinkIsWorthNothingAfterADay() {
    people.actAs(people.manager());
    var inTime = accounts.invite(People.partner("HANUL"));
    var late = accounts.invite(People.partner("HANUL"));
    clock.advance(Duration.ofHours(24).minusMinutes(1));
    credentials.setByLink(inTime.token(), OneTimeLink.Purpose.INVITATION, NEW_PASSWORD);
    clock.advance(Duration.ofMinutes(1));

    assertNotFound(
        () -> credentials.setByLink(late.token(), OneTimeLink.Purpose.INVITATION, NEW_PASSWORD));
  }

  @Test
  void anInvitationIsNoReset() {
    people.actAs(people.manager());
    var link = accounts.invite(People.partner("HANUL"));

    assertNotFound(
        () -> credentials.setByLink(link.token(), OneTimeLink.Purpose.RESET, NEW_PASSWORD));
    credentials.setByLink(link.token(), OneTimeLink.Purpose.INVITATION, NEW_PASSWORD);
  }

  @Test
  void aNewLinkEndsTheOneBefore() {
    people.actAs(people.manager());
    var first = accounts.invite(People.partner("HANUL"));
    var second = accounts.requestReset(first.username());

    assertThat(second.purpose()).isEqualTo(OneTimeLink.Purpose.INVITATION);
    assertNotFound(
        () -> credentials.setByLink(first.token(), OneTimeLink.Purpose.INVITATION, NEW_PASSWORD));
    credentials.setByLink(second.token(), OneTimeLink.Purpose.INVITATION, NEW_PASSWORD);
  }

  @Test
  void aRefusedPasswordLeavesTheLinkUsable() {
    people.actAs(people.manager());
    var link = accounts.invite(People.partner("HANUL"));

    assertProblem(
        () -> credentials.setByLink(link.token(), OneTimeLink.Purpose.INVITATION, "too short"),
        AccountProblem.PASSWORD_TOO_SHORT);
    credentials.setByLink(link.token(), OneTimeLink.Purpose.INVITATION, NEW_PASSWORD);
  }

  @Test
  void theDatabaseKnowsNoTokenAndNoPassword() {
    people.actAs(people.manager());
    var link = accounts.invite(People.partner("HANUL"));
    credentials.setByLink(link.token(), OneTimeLink.Purpose.INVITATION, NEW_PASSWORD);

    assertThat(record(link.username().value()))
        .hasSize(3)
        .allSatisfy(
            entry -> assertThat(entry.toString()).doesNotContain(link.token(), NEW_PASSWORD));
    assertThat(link.toString()).doesNotContain(link.token());
    var rows =
        database
            .sql("select a::text || l::text from account a join account_link l using (username)")
            .query(String.class)
            .list();
    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(row).doesNotContain(link.token(), bytesOf(link.token()), NEW_PASSWORD));
  }

  private static String bytesOf(String token) {
    return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(token));
  }

  @Test
  void aManagerLooksAfterPartnersOnly() {
    var staff = people.withPassword(People.staff(Role.REVIEWER));
    var partner = people.withPassword(People.partner("HANUL"));
    people.actAs(people.manager());

    assertNotAllowed(() -> accounts.create(People.staff(Role.REVIEWER)));
    assertNotFound(() -> accounts.disable(new Username(staff)));
    assertNotFound(() -> accounts.requestReset(new Username(staff)));
    assertNotAllowed(() -> accounts.changeRoles(new Username(staff), Set.of(Role.ADMINISTRATOR)));
    assertThat(accounts.find(new Username(staff))).isEmpty();
    assertThat(accounts.list(new PageRequest(0, 50), staff).items()).isEmpty();
    assertThat(accounts.list(new PageRequest(0, 50), partner).items()).hasSize(1);
    accounts.disable(new Username(partner));
    assertThat(accounts.find(new Username(partner)).orElseThrow().enabled()).isFalse();
  }

  @Test
  void nobodyElseLooksAfterAccounts() {
    var partner = people.withPassword(People.partner("HANUL"));
    for (Role role : Set.of(Role.REVIEWER, Role.LEAD_REVIEWER, Role.POLICY_OWNER)) {
      people.actAs(people.withPassword(People.staff(role)));
      assertAccountsAreClosed(partner);
    }
    people.actAs(partner);
    assertAccountsAreClosed(partner);
    people.actAsNobody();
    assertAccountsAreClosed(partner);
  }

  private void assertAccountsAreClosed(String somebody) {
    assertNotAllowed(() -> accounts.create(People.partner("HANUL")));
    assertNotAllowed(() -> accounts.invite(People.partner("HANUL")));
    assertNotAllowed(() -> accounts.requestReset(new Username(somebody)));
    assertNotAllowed(() -> accounts.disable(new Username(somebody)));
    assertNotAllowed(() -> accounts.enable(new Username(somebody)));
    assertNotAllowed(() -> accounts.changeRoles(new Username(somebody), Set.of(Role.MANAGER)));
    assertNotAllowed(() -> accounts.find(new Username(somebody)));
    assertNotAllowed(() -> accounts.list(new PageRequest(0, 10), ""));
  }

  @Test
  void somebodySignedInCannotDoWhatIsForTheStart() {
    people.actAs(people.administrator());

    assertNotAllowed(() -> accounts.ensure(People.staff(Role.MANAGER), NEW_PASSWORD));
  }

  @Test
  void aDisabledPersonIsNotFoundAtSignInUntilEnabledAgain() {
    var partner = people.withPassword(People.partner("HANUL"));
    people.actAs(people.administrator());

    accounts.disable(new Username(partner));
    assertThatThrownBy(() -> people.principal(partner))
        .isInstanceOf(UsernameNotFoundException.class);
    assertProblem(
        () -> accounts.requestReset(new Username(partner)), AccountProblem.ACCOUNT_DISABLED);

    accounts.enable(new Username(partner));
    assertThat(people.principal(partner).getUsername()).isEqualTo(partner);
  }

  @Test
  void aLinkMadeBeforeTheAccountWasDisabledStaysDead() {
    people.actAs(people.administrator());
    var link = accounts.invite(People.partner("HANUL"));

    accounts.disable(link.username());
    accounts.enable(link.username());

    assertNotFound(
        () -> credentials.setByLink(link.token(), OneTimeLink.Purpose.INVITATION, NEW_PASSWORD));
  }

  @Test
  void theLastAdministratorStays() {
    var last = people.administrator();
    var other = people.administrator();
    people.actAs(last);
    everyAdministratorBut(Set.of(last, other))
        .forEach(name -> accounts.disable(new Username(name)));

    accounts.disable(new Username(other));

    assertProblem(() -> accounts.disable(new Username(last)), AccountProblem.LAST_ADMINISTRATOR);
    assertProblem(
        () -> accounts.changeRoles(new Username(last), Set.of(Role.MANAGER)),
        AccountProblem.LAST_ADMINISTRATOR);
    accounts.changeRoles(new Username(last), Set.of(Role.MANAGER, Role.ADMINISTRATOR));
    assertThat(accounts.find(new Username(last)).orElseThrow().roles())
        .containsExactlyInAnyOrder(Role.MANAGER, Role.ADMINISTRATOR);
  }

  @Test
  void anAdministratorWhoNeverSetAPasswordDoesNotCount() {
    var last = people.administrator();
    people.actAs(last);
    everyAdministratorBut(Set.of(last)).forEach(name -> accounts.disable(new Username(name)));
    accounts.invite(People.staff(Role.ADMINISTRATOR));

    assertProblem(() -> accounts.disable(new Username(last)), AccountProblem.LAST_ADMINISTRATOR);
  }

  private List<String> everyAdministratorBut(Set<String> some) {
    return database
        .sql(
            """
            select username from account join account_role using (username)
            where role = 'ADMINISTRATOR' and enabled and password_hash is not null
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(name -> !some.contains(name))
        .toList();
  }

  @Test
  void staffIsMirroredWithEveryChangeAndPartnersNever() {
    people.actAs(people.administrator());
    var staff = accounts.create(People.staff(Role.REVIEWER));
    accounts.changeRoles(staff.username(), Set.of(Role.LEAD_REVIEWER));
    accounts.disable(staff.username());
    var partner = accounts.create(People.partner("HANUL"));
    accounts.disable(partner.username());

    assertThat(mirrored.of(staff.username().value()))
        .containsExactly(
            new AccountTest.Mirrored.Person(
                staff.username().value(), staff.displayName(), Set.of(Role.REVIEWER), true),
            new AccountTest.Mirrored.Person(
                staff.username().value(), staff.displayName(), Set.of(Role.LEAD_REVIEWER), true),
            new AccountTest.Mirrored.Person(
                staff.username().value(), staff.displayName(), Set.of(Role.LEAD_REVIEWER), false));
    assertThat(mirrored.of(partner.username().value())).isEmpty();
  }

  @Test
  void aPartnersRoleIsFixed() {
    var partner = people.withPassword(People.partner("HANUL"));
    people.actAs(people.administrator());

    assertProblem(
        () -> accounts.changeRoles(new Username(partner), Set.of(Role.MANAGER)),
        AccountProblem.ROLES_FIXED);
  }

  @Test
  void theDatabaseItselfMixesNoPartnerWithStaff() {
    var partner = people.withPassword(People.partner("HANUL"));
    var staff = people.withPassword(People.staff(Role.REVIEWER));

    assertThatThrownBy(() -> grant(partner, "PARTNER", "MANAGER"))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> grant(partner, "STAFF", "MANAGER"))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> grant(staff, "STAFF", "PARTNER"))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private void grant(String username, String side, String role) {
    database
        .sql("insert into account_role (username, side, role) values (?, ?, ?)")
        .params(username, side, role)
        .update();
  }

  @Test
  void aNameIsTakenOnlyOnce() {
    people.actAs(people.administrator());
    var account = People.partner("HANUL");
    accounts.create(account);

    assertThatThrownBy(() -> accounts.create(account))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.status()).isEqualTo(HttpStatus.CONFLICT);
              assertThat(refused.type()).isEqualTo("username-taken");
            });
  }

  @Test
  void aPartnerOfNoKnownOrganisationIsRefused() {
    people.actAs(people.manager());

    assertProblem(
        () -> accounts.invite(People.partner("unknown")), AccountProblem.ORGANISATION_UNKNOWN);
  }

  @Test
  void everythingThatIsWrongWithAnAccountIsSaidAtOnce() {
    assertThatThrownBy(
            () ->
                new NewAccount("Ada!", "", "nowhere", "fr", Set.of(Role.PARTNER), Optional.of(" ")))
        .isInstanceOfSatisfying(
            AccountProblemException.class,
            refused ->
                assertThat(refused.problems())
                    .containsExactly(
                        AccountProblem.USERNAME_INVALID,
                        AccountProblem.NAME_INVALID,
                        AccountProblem.EMAIL_INVALID,
                        AccountProblem.LANGUAGE_UNKNOWN,
                        AccountProblem.ORGANISATION_MISSING));
  }

  @Test
  void ensuringAnAccountAgainChangesNothing() {
    var account = People.partner("HANUL");
    accounts.ensure(account, "demo-only-2018");
    var hash = hash(account.username());

    accounts.ensure(account, "another");

    assertThat(hash(account.username())).isEqualTo(hash);
    assertThat(passwordEncoder.matches("demo-only-2018", hash)).isTrue();
  }

  @Test
  void theRecordSaysWhoDidWhat() {
    var admin = people.administrator();
    people.actAs(admin);
    var link = accounts.invite(People.staff(Role.REVIEWER));
    credentials.setByLink(link.token(), OneTimeLink.Purpose.INVITATION, NEW_PASSWORD);
    accounts.changeRoles(link.username(), Set.of(Role.MANAGER));
    var reset = accounts.requestReset(link.username());
    people.actAs(people.administrator());
    accounts.agreeToLink(link.username());
    people.actAs(admin);
    credentials.setByLink(reset.token(), OneTimeLink.Purpose.RESET, "nine quiet mountains");
    accounts.disable(link.username());
    accounts.enable(link.username());

    assertThat(record(link.username().value()))
        .extracting(
            entry -> entry.actor().equals(admin) ? "admin " + entry.action() : entry.action())
        .containsExactly(
            "admin ACCOUNT_CREATED",
            "admin INVITATION_LINK_MADE",
            "INVITATION_ACCEPTED",
            "admin ROLES_CHANGED",
            "admin RESET_LINK_MADE",
            "RESET_LINK_AGREED",
            "PASSWORD_RESET",
            "admin ACCOUNT_DISABLED",
            "admin ACCOUNT_ENABLED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "break-glass",
        "system",
        "camunda-admin",
        "lead-reviewer",
        "manager",
        "engines-own"
      })
  void sec14_aNameThatBelongsToTheApplicationIsNobodys(String name) {
    people.actAs(people.administrator());

    assertProblem(
        () ->
            accounts.invite(
                new NewAccount(
                    name, "Some One", "a@b.test", "en", Set.of(Role.REVIEWER), Optional.empty())),
        AccountProblem.USERNAME_INVALID);
    assertThat(mirrored.of(name)).isEmpty();
  }

  @Test
  void sec14_anAccountThatHadSuchANameSignsInNoMore() {
    var username = people.withPassword(People.staff(Role.REVIEWER));
    database
        .sql(
            "insert into account (username, display_name, contact_email, language, password_hash,"
                + " created_at, changed_at) select 'engines-own', display_name, contact_email,"
                + " language, password_hash, created_at, changed_at from account where username ="
                + " ?")
        .param(username)
        .update();

    assertThatThrownBy(() -> people.principal("engines-own"))
        .isInstanceOf(UsernameNotFoundException.class);
    database.sql("delete from account where username = 'engines-own'").update();
  }

  @Test
  void aPasswordIsChangedOnlyByWhoeverKnowsTheOldOne() {
    var partner = people.withPassword(People.partner("HANUL"));
    people.actAs(partner);

    assertProblem(
        () -> credentials.changePassword("wrong", NEW_PASSWORD, "-", "192.0.2.1"),
        AccountProblem.PASSWORD_WRONG);
    assertProblem(
        () -> credentials.changePassword(People.PASSWORD, People.PASSWORD, "-", "192.0.2.1"),
        AccountProblem.PASSWORD_UNCHANGED);
    credentials.changePassword(People.PASSWORD, NEW_PASSWORD, "-", "192.0.2.1");
    assertThat(passwordEncoder.matches(NEW_PASSWORD, hash(partner))).isTrue();
  }

  @Test
  void theListIsPagedAndSearched() {
    people.actAs(people.administrator());
    var organisation = "Org-" + People.someName();
    for (int i = 0; i < 3; i++) {
      accounts.create(People.partner(organisation));
    }

    var page = accounts.list(new PageRequest(1, 2), organisation.toUpperCase(Locale.ROOT));

    assertThat(page.total()).isEqualTo(3);
    assertThat(page.items()).hasSize(1);
    assertThat(accounts.list(new PageRequest(0, 2), organisation + "%").total()).isZero();
  }

  @Test
  void aSignInNameIsFoundInAnyCaseAndOddOnesAreNotFound() {
    var partner = people.withPassword(People.partner("HANUL"));

    assertThat(people.principal(partner.toUpperCase(Locale.ROOT)).getUsername()).isEqualTo(partner);
    assertThatThrownBy(() -> people.principal("a\0b"))
        .isInstanceOf(UsernameNotFoundException.class);
  }

  private List<AuditEntry> record(String subject) {
    return audit.entries(AccountEvent.STREAM, new PageRequest(0, 200)).items().stream()
        .filter(entry -> entry.subject().equals(subject))
        .sorted(Comparator.comparing(AuditEntry::entryNo))
        .toList();
  }

  private String hash(String username) {
    return database
        .sql("select password_hash from account where username = ?")
        .param(username)
        .query(String.class)
        .single();
  }

  private static void assertNotFound(Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.status()).isEqualTo(HttpStatus.NOT_FOUND));
  }

  private static void assertNotAllowed(Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.status()).isEqualTo(HttpStatus.FORBIDDEN));
  }

  private static void assertProblem(Runnable act, AccountProblem problem) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            AccountProblemException.class,
            refused -> assertThat(refused.problems()).containsExactly(problem));
  }
}
