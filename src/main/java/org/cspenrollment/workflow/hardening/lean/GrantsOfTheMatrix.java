package org.cspenrollment.workflow.hardening.lean;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;

/**
 * Grants of the engine, which name processes and decisions, never a single task or a single running
 * process: whoever writes one behind our back is found at the next start, and ids never come again.
 * So nothing is looked for when a task or a process ends. Whoever may work on a task is known by
 * one short statement; where it finds nothing, the engine asks as it always does, and refuses.
 */
class GrantsOfTheMatrix extends AuthorizationManager {

  private static final Set<Integer> NEVER_GRANTED =
      Set.of(
          Resources.TASK.resourceType(),
          Resources.HISTORIC_TASK.resourceType(),
          Resources.PROCESS_INSTANCE.resourceType(),
          Resources.HISTORIC_PROCESS_INSTANCE.resourceType());

  @Override
  public void deleteAuthorizationsByResourceId(Resource resource, String id) {
    if (!NEVER_GRANTED.contains(resource.resourceType())) {
      super.deleteAuthorizationsByResourceId(resource, id);
    }
  }

  /** All of them: one without grants matches none. The engine asks first which have some. */
  @Override
  public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
    return groups == null ? EMPTY_LIST : groups;
  }

  @Override
  public boolean isAuthorized(
      @Nullable String user, @Nullable List<String> groups, CompositePermissionCheck asked) {
    return isGranted(user, groups, asked) || super.isAuthorized(user, groups, asked);
  }

  /**
   * Whether one of the rights asked for is granted to this person or a group of theirs, and there
   * is nothing but grants: no right is taken back and none is everybody's.
   */
  private boolean isGranted(
      @Nullable String user, @Nullable List<String> groups, CompositePermissionCheck asked) {
    return user != null
        && groups != null
        && OneIsGranted.answers(asked)
        && getDbEntityManager()
            .selectBoolean(OneIsGranted.STATEMENT, OneIsGranted.given(user, groups, asked));
  }
}
