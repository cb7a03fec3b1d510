package org.cspenrollment.workflow.hardening;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.BATCH;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.USER;
import static org.cspenrollment.platform.Role.ADMINISTRATOR;
import static org.cspenrollment.platform.Role.LEAD_REVIEWER;
import static org.cspenrollment.platform.Role.MANAGER;
import static org.cspenrollment.platform.Role.POLICY_OWNER;
import static org.cspenrollment.platform.Role.REVIEWER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.cspenrollment.platform.Role;

/**
 * What each group may see and do in the engine: this table and nothing else. Nobody deploys, nobody
 * makes filters or grants, nobody changes a running case here. Variables hold ids and due dates
 * only, so who may read a case may read them. Names of colleagues are shown beside their tasks.
 */
final class AuthorizationMatrix {

  /** The processes that have cases. */
  static final List<String> PROCESSES =
      List.of(
          "annual-enrollment",
          "requirement-verification",
          "outcome-decision",
          "enrollment-launch",
          "consequence-ladder",
          "late-office",
          "way-out",
          "reseller-transition");

  private AuthorizationMatrix() {}

  /** The whole table, with the filters each group may use. */
  static SortedSet<Grant> table(Map<String, Set<Role>> filters) {
    var table = new TreeSet<Grant>();
    for (var role : List.of(REVIEWER, LEAD_REVIEWER, MANAGER)) {
      table.add(grant(role, APPLICATION, "tasklist", ACCESS));
    }
    for (var role : List.of(MANAGER, POLICY_OWNER, ADMINISTRATOR)) {
      table.add(grant(role, APPLICATION, "cockpit", ACCESS));
    }
    table.add(grant(ADMINISTRATOR, APPLICATION, "admin", ACCESS));
    for (var role : List.of(REVIEWER, LEAD_REVIEWER, MANAGER, POLICY_OWNER, ADMINISTRATOR)) {
      table.add(grant(role, USER, "*", READ));
    }
    table.add(grant(ADMINISTRATOR, GROUP, "*", READ));
    table.add(grant(ADMINISTRATOR, BATCH, "*", READ));
    for (var process : PROCESSES) {
      table.add(onProcess(REVIEWER, process, reviewer()));
      table.add(onProcess(LEAD_REVIEWER, process, reviewer(), READ, TASK_ASSIGN));
      table.add(
          onProcess(
              MANAGER,
              process,
              reviewer(),
              READ,
              READ_INSTANCE,
              READ_HISTORY,
              READ_HISTORY_VARIABLE));
      table.add(grant(ADMINISTRATOR, PROCESS_DEFINITION, process, READ, READ_INSTANCE));
    }
    table.add(grant(MANAGER, DECISION_DEFINITION, "*", Permissions.READ, Permissions.READ_HISTORY));
    table.add(grant(POLICY_OWNER, DECISION_DEFINITION, "*", Permissions.READ));
    table.add(grant(MANAGER, DECISION_REQUIREMENTS_DEFINITION, "*", READ));
    table.add(grant(POLICY_OWNER, DECISION_REQUIREMENTS_DEFINITION, "*", READ));
    filters.forEach((id, roles) -> roles.forEach(role -> table.add(grant(role, FILTER, id, READ))));
    return table;
  }

  private static List<Permission> reviewer() {
    return List.of(READ_TASK, TASK_WORK, READ_INSTANCE_VARIABLE, READ_TASK_VARIABLE);
  }

  private static Grant onProcess(
      Role role, String process, List<Permission> some, Permission... more) {
    var all = new ArrayList<>(some);
    all.addAll(List.of(more));
    return grant(role, PROCESS_DEFINITION, process, all.toArray(Permission[]::new));
  }

  private static Grant grant(Role role, Resource type, String id, Permission... permissions) {
    return Grant.of(role.group(), type, id, permissions);
  }
}
