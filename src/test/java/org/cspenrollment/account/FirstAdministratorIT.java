package org.cspenrollment.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.database.StartupException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@AccountTest
class FirstAdministratorIT {

  private static final String PASSWORD = "seven quiet mountains";

  @Autowired private Accounts accounts;
  @Autowired private AccountStore store;
  @Autowired private StaffMirror mirror;
  @Autowired private PasswordRules rules;
  @Autowired private PasswordEncoder passwordEncoder;
  @Autowired private Environment environment;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient database;
  @Autowired private People people;
  @Autowired private AccountTest.Mirrored mirrored;

  private final String name = People.someName();

  @BeforeEach
  void thereIsNoAdministrator() {
    people.actAsNobody();
    database
        .sql(
            """
            update account set enabled = false
            where username in (select username from account_role where role = 'ADMINISTRATOR')
            """)
        .update();
  }

  @Test
  void isMadeAtTheFirstStartOnly() {
    start(name, PASSWORD, null);
    start(name + "2", PASSWORD, null);

    var account = store.find(new Username(name)).orElseThrow();
    assertThat(account.roles()).containsExactly(Role.ADMINISTRATOR);
    assertThat(
            passwordEncoder.matches(PASSWORD, store.passwordHash(new Username(name)).orElseThrow()))
        .isTrue();
    assertThat(store.find(new Username(name + "2"))).isEmpty();
    assertThat(mirrored.of(name)).isNotEmpty();
  }

  @Test
  void mayHaveThePasswordInAFile(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("password"), PASSWORD + "\n");

    start(name, "", file);

    assertThat(
            passwordEncoder.matches(PASSWORD, store.passwordHash(new Username(name)).orElseThrow()))
        .isTrue();
  }

  @Test
  void isRefusedWithAWeakPasswordAndTheStartSaysWhy() {
    assertThatThrownBy(() -> start(name, "demo-only-2018", null))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("csp.first-administrator.password")
        .hasMessageContaining("at least 15 characters")
        .hasMessageNotContaining("demo-only-2018");
    assertThat(store.find(new Username(name))).isEmpty();
  }

  @Test
  void isRefusedBeforeAnybodyIsServedWhereThePasswordIsMissing(@TempDir Path folder) {
    assertThatThrownBy(() -> administrator(name, "", null).afterSingletonsInstantiated())
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("has no password");
    assertThatThrownBy(
            () -> administrator(name, "", folder.resolve("missing")).afterSingletonsInstantiated())
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("password-file cannot be read");
  }

  @Test
  void isNotMadeOutOfSomebodyElse() {
    var reviewer = people.withPassword(People.staff(Role.REVIEWER));

    assertThatThrownBy(() -> start(reviewer, PASSWORD, null))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining(reviewer);
    assertThat(store.find(new Username(reviewer)).orElseThrow().roles())
        .containsExactly(Role.REVIEWER);
  }

  @Test
  void isNobodyWhereNoneIsConfigured() {
    start("", "", null);

    assertThat(accounts.hasAdministrator()).isFalse();
  }

  @Test
  void everyStartHandsAllStaffToTheEngine() {
    var reviewer = people.withPassword(People.staff(Role.REVIEWER));
    var partner = people.withPassword(People.partner("HANUL"));
    var before = mirrored.of(reviewer).size();

    start("", "", null);

    assertThat(mirrored.of(reviewer)).hasSize(before + 1);
    assertThat(mirrored.of(partner)).isEmpty();
  }

  private void start(String username, String password, Path file) {
    administrator(username, password, file).run(null);
  }

  private FirstAdministrator administrator(String username, String password, Path file) {
    var settings =
        new FirstAdministratorSettings(
            username, "First", "first@office.test", "en", password, file);
    return new FirstAdministrator(
        accounts, store, mirror, rules, settings, environment, transaction);
  }
}
