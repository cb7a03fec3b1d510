package org.cspenrollment.workflow.hardening;

import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.database.AdvisoryLock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts groups, filters, grants and the break-glass account in place at every start: one node at a
 * time, all or nothing, and nothing twice.
 */
@Component
@EnableScheduling
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class EngineSetup implements ApplicationRunner {

  private final IdentityService identity;
  private final BreakGlass breakGlass;
  private final TaskFilters filters;
  private final AuthorizationReconciler grants;
  private final JdbcClient database;
  private final TransactionTemplate transaction;

  EngineSetup(
      IdentityService identity,
      BreakGlass breakGlass,
      TaskFilters filters,
      AuthorizationReconciler grants,
      JdbcClient database,
      TransactionTemplate transaction) {
    this.identity = identity;
    this.breakGlass = breakGlass;
    this.filters = filters;
    this.grants = grants;
    this.database = database;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    transaction.executeWithoutResult(
        status -> {
          AdvisoryLock.ENGINE_SETUP.await(database);
          Stream.of(Role.values()).filter(Role::isStaff).forEach(this::group);
          breakGlass.establish();
          grants.establish(filters.establish());
        });
  }

  /** Every night: whether somebody changed the grants behind our back. */
  @Scheduled(cron = "0 20 2 * * *")
  void lookForDrift() {
    grants.drift(filters.readers());
  }

  private void group(Role role) {
    if (identity.createGroupQuery().groupId(role.group()).count() == 0) {
      var group = identity.newGroup(role.group());
      group.setName(role.group());
      group.setType("WORKFLOW");
      identity.saveGroup(group);
    }
  }
}
