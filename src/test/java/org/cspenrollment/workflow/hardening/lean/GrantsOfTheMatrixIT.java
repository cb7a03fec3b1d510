package org.cspenrollment.workflow.hardening.lean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Who may work on tasks of which process: our short statement says what the engine's own says. */
@SpringBootTest
class GrantsOfTheMatrixIT {

  private static final String REVIEW = "requirement-verification";
  private static final List<String> REVIEWER = List.of(Role.REVIEWER.group());

  @Autowired private ProcessEngineConfigurationImpl engine;
  @Autowired private AuthorizationService grants;

  private final List<Authorization> added = new ArrayList<>();

  @AfterEach
  void takeBack() {
    added.forEach(one -> grants.deleteAuthorization(one.getId()));
  }

  @Test
  void everyRoleMayWhatTheEngineSays() {
    var processes = List.of(REVIEW, "annual-enrollment", "consequence-ladder", "none-of-ours");

    var answers =
        Arrays.stream(Role.values())
            .flatMap(role -> processes.stream().map(process -> same(role.group(), process)))
            .toList();

    assertThat(answers).contains(true, false);
    assertThat(found("somebody", REVIEWER, REVIEW)).isTrue();
  }

  @Test
  void whatIsGrantedToOnePersonIsTheirsAlone() {
    add(Authorization.AUTH_TYPE_GRANT, "guest", "consequence-ladder");

    assertThat(found("guest", List.of(), "consequence-ladder")).isTrue();
    assertThat(found("guest", List.of(), REVIEW)).isFalse();
    assertThat(found("other", List.of(), "consequence-ladder")).isFalse();
  }

  @Test
  void whereARightIsTakenBackTheEngineIsAsked() {
    add(Authorization.AUTH_TYPE_REVOKE, "barred", REVIEW);

    assertThat(ours("barred", REVIEWER, REVIEW)).isEqualTo(engines("barred", REVIEWER, REVIEW));
    assertThat(ours("somebody", REVIEWER, REVIEW)).isTrue();
    assertThat(found("somebody", REVIEWER, REVIEW)).isFalse();
  }

  private boolean same(String group, String process) {
    var ours = ours("somebody", List.of(group), process);
    assertThat(ours).isEqualTo(engines("somebody", List.of(group), process));
    assertThat(found("somebody", List.of(group), process)).isEqualTo(ours);
    return ours;
  }

  private boolean ours(String user, List<String> groups, String process) {
    return inEngine(
        context -> context.getAuthorizationManager().isAuthorized(user, groups, work(process)));
  }

  private boolean engines(String user, List<String> groups, String process) {
    return inEngine(
        context -> new AuthorizationManager().isAuthorized(user, groups, work(process)));
  }

  /** Whether the short statement finds a grant, without the engine being asked. */
  private boolean found(String user, List<String> groups, String process) {
    return inEngine(
        context ->
            context
                .getDbEntityManager()
                .selectBoolean(
                    OneIsGranted.STATEMENT, OneIsGranted.given(user, groups, work(process))));
  }

  private boolean inEngine(Predicate<CommandContext> question) {
    return engine.getCommandExecutorTxRequired().execute(question::test);
  }

  /** What the engine asks before somebody claims or completes a task. */
  private static CompositePermissionCheck work(String process) {
    return new PermissionCheckBuilder()
        .disjunctive()
        .atomicCheckForResourceId(Resources.TASK, "a-task", Permissions.TASK_WORK)
        .atomicCheckForResourceId(Resources.PROCESS_DEFINITION, process, Permissions.TASK_WORK)
        .atomicCheckForResourceId(Resources.TASK, "a-task", Permissions.UPDATE)
        .atomicCheckForResourceId(
            Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.UPDATE_TASK)
        .build();
  }

  private void add(int type, String user, String process) {
    var grant = grants.createNewAuthorization(type);
    grant.setUserId(user);
    grant.setResource(Resources.PROCESS_DEFINITION);
    grant.setResourceId(process);
    Stream.of(Permissions.TASK_WORK, ProcessDefinitionPermissions.UPDATE_TASK)
        .forEach(
            permission -> {
              if (type == Authorization.AUTH_TYPE_GRANT) {
                grant.addPermission(permission);
              } else {
                grant.removePermission(permission);
              }
            });
    added.add(grants.saveAuthorization(grant));
  }
}
