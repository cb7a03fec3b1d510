package org.cspenrollment.workflow.hardening;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * One permission set of one group on one resource of the engine.
 *
 * @param group the engine's group
 * @param resourceType the number of the resource type
 * @param resource the id of the thing, or {@code *}
 * @param permissions their names, in order
 */
record Grant(String group, int resourceType, String resource, Set<String> permissions)
    implements Comparable<Grant> {

  static Grant of(String group, Resource type, String id, Permission... permissions) {
    var names = new TreeSet<String>();
    for (var permission : permissions) {
      names.add(permission.getName());
    }
    return new Grant(group, type.resourceType(), id, names);
  }

  /** What stands in the database; {@code known} are all permissions of the resource type. */
  static Grant of(Authorization stored, Permission... known) {
    var names = new TreeSet<String>();
    for (var permission : stored.getPermissions(known)) {
      if (permission.getValue() != 0) {
        names.add(permission.getName());
      }
    }
    var holder =
        stored.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT
                && stored.getGroupId() != null
            ? stored.getGroupId()
            : "type " + stored.getAuthorizationType() + " user " + stored.getUserId();
    return new Grant(holder, stored.getResourceType(), stored.getResourceId(), names);
  }

  @Override
  public int compareTo(Grant other) {
    return toString().compareTo(other.toString());
  }
}
