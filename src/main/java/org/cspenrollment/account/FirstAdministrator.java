package org.cspenrollment.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.database.StartupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At start, before anything else: hands staff to the engine and, while there is no administrator,
 * makes the one that is configured. A password that breaks the rules stops the start before anybody
 * is served.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class FirstAdministrator implements ApplicationRunner, SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final String PREFIX = "csp.first-administrator.";

  private final Accounts accounts;
  private final AccountStore store;
  private final StaffMirror mirror;
  private final PasswordRules rules;
  private final FirstAdministratorSettings settings;
  private final Environment environment;
  private final TransactionTemplate transaction;

  FirstAdministrator(
      Accounts accounts,
      AccountStore store,
      StaffMirror mirror,
      PasswordRules rules,
      FirstAdministratorSettings settings,
      Environment environment,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.store = store;
    this.mirror = mirror;
    this.rules = rules;
    this.settings = settings;
    this.environment = environment;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    transaction.executeWithoutResult(
        status -> {
          mirror.mirrorAll();
          makeIfMissing();
        });
  }

  private void makeIfMissing() {
    if (accounts.hasAdministrator()) {
      return;
    }
    if (settings.username().isBlank()) {
      if (!environment.acceptsProfiles(Profiles.of("demo"))) {
        LOG.warn(
            "There is no administrator yet. Set {}username and {}password (or {}password-file) and"
                + " start again; they are read only while there is none.",
            PREFIX,
            PREFIX,
            PREFIX);
      }
      return;
    }
    make();
  }

  /** Refuses what cannot become the first administrator, with a sentence and no stack trace. */
  @Override
  public void afterSingletonsInstantiated() {
    if (!settings.username().isBlank() && !accounts.hasAdministrator()) {
      check(account(), password());
    }
  }

  private void make() {
    var account = account();
    var password = password();
    check(account, password);
    accounts.ensure(account, password);
    LOG.info("{} is the first administrator", account.signInName().value());
  }

  private NewAccount account() {
    return new NewAccount(
        settings.username(),
        settings.displayName(),
        settings.contactEmail(),
        settings.language(),
        Set.of(Role.ADMINISTRATOR),
        Optional.empty());
  }

  private void check(NewAccount account, String password) {
    var username = account.signInName();
    if (password.isEmpty()) {
      throw new StartupException(
          "The first administrator " + username + " has no password.",
          "Set " + PREFIX + "password, or " + PREFIX + "password-file to a file that has it.");
    }
    rules
        .problem(username, password)
        .ifPresent(
            problem -> {
              throw new StartupException(
                  "The password of the first administrator ("
                      + PREFIX
                      + "password) is refused. "
                      + problem.sentence(),
                  "Choose another one, and start again.");
            });
    if (store.find(username).isPresent()) {
      throw new StartupException(
          "The first administrator needs another name ("
              + PREFIX
              + "username): there is an account"
              + " "
              + username
              + " already that is no administrator or disabled.",
          "Choose a name that nobody has, and start again.");
    }
  }

  private String password() {
    var file = settings.passwordFile();
    if (file == null) {
      return settings.password();
    }
    try (var lines = Files.lines(file)) {
      return lines.findFirst().orElse("");
    } catch (IOException | UncheckedIOException e) {
      throw new StartupException(
          "The file " + PREFIX + "password-file cannot be read: " + file,
          "Let it exist, with the password on its first line in UTF-8, for the user the application"
              + " runs as.",
          e);
    }
  }
}
