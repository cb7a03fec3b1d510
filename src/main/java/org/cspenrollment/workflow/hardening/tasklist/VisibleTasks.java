package org.cspenrollment.workflow.hardening.tasklist;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.PermissionCheck;

/**
 * The tasks somebody may see by the engine's grants: those of processes whose tasks they may read,
 * and those they may read themselves. The grants are read once for a list, not once for a task.
 */
record VisibleTasks(String user, List<String> groups) {

  /** Empty where the engine does not check as it does for people who use Tasklist. */
  static Optional<VisibleTasks> of(TaskQueryImpl query) {
    var check = query.getAuthCheck();
    var tenants = query.getTenantCheck();
    var ofTenants = tenants.getAuthTenantIds();
    if (!check.getShouldPerformAuthorizatioCheck()
        || check.getAuthUserId() == null
        || check.isRevokeAuthorizationCheckEnabled()
        || !asForTasks(check.getPermissionChecks().getAllPermissionChecks())
        || !tenants.isTenantCheckEnabled()
        || (ofTenants != null && !ofTenants.isEmpty())) {
      return Optional.empty();
    }
    var groups = check.getAuthGroupIds();
    return Optional.of(
        new VisibleTasks(check.getAuthUserId(), groups == null ? List.of() : groups));
  }

  private static boolean asForTasks(Collection<PermissionCheck> checks) {
    return checks.size() == 2
        && checks.stream()
            .allMatch(
                check ->
                    is(check, Resources.TASK, Permissions.READ.getValue(), "RES.ID_")
                        || is(
                            check,
                            Resources.PROCESS_DEFINITION,
                            ProcessDefinitionPermissions.READ_TASK.getValue(),
                            "D.KEY_"));
  }

  private static boolean is(PermissionCheck check, Resources type, int permission, String id) {
    return check.getResourceType() == type.resourceType()
        && check.getPerms() == permission
        && id.equals(check.getResourceIdQueryParam());
  }

  /** Narrows the rows of tasks called T to these. */
  void condition(TaskSql sql) {
    sql.add(" and T.TENANT_ID_ is null and (T.PROC_DEF_ID_ = any (array(select D.ID_ from")
        .add(" ACT_RE_PROCDEF D where exists (select 1 from ACT_RU_AUTHORIZATION A")
        .add(" where A.RESOURCE_ID_ in (D.KEY_, '*')");
    granted(sql, Resources.PROCESS_DEFINITION, ProcessDefinitionPermissions.READ_TASK.getValue());
    sql.add("))) or array[T.ID_, '*']::text[] && array(select A.RESOURCE_ID_::text from")
        .add(" ACT_RU_AUTHORIZATION A where true");
    granted(sql, Resources.TASK, Permissions.READ.getValue());
    sql.add("))");
  }

  /** The grants somebody has, alone, as everybody or in a group. */
  private void granted(TaskSql sql, Resources type, int permission) {
    sql.add(" and A.TYPE_ < 2 and A.RESOURCE_TYPE_ = " + type.resourceType())
        .add(" and A.PERMS_ & " + permission + " = " + permission)
        .add(" and (A.USER_ID_ in (", user)
        .add(", '*')");
    if (!groups.isEmpty()) {
      sql.among(" or A.GROUP_ID_ in ", groups);
    }
    sql.add(")");
  }
}
