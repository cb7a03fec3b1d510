package org.cspenrollment.workflow.hardening;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.security.SecurityEvent;
import org.cspenrollment.platform.security.SecurityEventKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine's grants as {@link AuthorizationMatrix} says, and raises the alarm when they are
 * not.
 */
@Component
class AuthorizationReconciler {

  private static final Logger LOG = LoggerFactory.getLogger(AuthorizationReconciler.class);

  private final AuthorizationService authorizations;
  private final ApplicationEventPublisher events;

  AuthorizationReconciler(AuthorizationService authorizations, ApplicationEventPublisher events) {
    this.authorizations = authorizations;
    this.events = events;
  }

  /** Makes what is missing and takes away what is not in the table; the latter is an alarm. */
  void establish(Map<String, Set<Role>> filters) {
    var wanted = AuthorizationMatrix.table(filters);
    for (var stored : authorizations.createAuthorizationQuery().list()) {
      var grant = describe(stored);
      if (!wanted.contains(grant)) {
        alarm("unexpected " + grant);
        authorizations.deleteAuthorization(stored.getId());
      }
    }
    var present = present();
    for (var grant : wanted) {
      if (!present.contains(grant)) {
        create(grant);
      }
    }
  }

  /** Compares the engine with the table; every difference is an alarm. */
  SortedSet<String> drift(Map<String, Set<Role>> filters) {
    var wanted = AuthorizationMatrix.table(filters);
    var present = present();
    var differences = new TreeSet<String>();
    present.stream()
        .filter(grant -> !wanted.contains(grant))
        .forEach(grant -> differences.add("unexpected " + grant));
    wanted.stream()
        .filter(grant -> !present.contains(grant))
        .forEach(grant -> differences.add("missing " + grant));
    differences.forEach(this::alarm);
    return differences;
  }

  private SortedSet<Grant> present() {
    var present = new TreeSet<Grant>();
    authorizations.createAuthorizationQuery().list().forEach(a -> present.add(describe(a)));
    return present;
  }

  private void create(Grant grant) {
    var stored = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    stored.setGroupId(grant.group());
    stored.setResource(type(grant.resourceType()));
    stored.setResourceId(grant.resource());
    for (var permission : permissions(grant.resourceType())) {
      if (grant.permissions().contains(permission.getName())) {
        stored.addPermission(permission);
      }
    }
    authorizations.saveAuthorization(stored);
  }

  private static Grant describe(Authorization stored) {
    return Grant.of(stored, permissions(stored.getResourceType()));
  }

  private static Resource type(int resourceType) {
    for (var resource : Resources.values()) {
      if (resource.resourceType() == resourceType) {
        return resource;
      }
    }
    throw new IllegalArgumentException("No such resource type: " + resourceType);
  }

  private static Permission[] permissions(int resourceType) {
    var known = ResourceTypeUtil.getPermissionsByResourceType(resourceType);
    return known == null ? BatchPermissions.values() : known;
  }

  private void alarm(String difference) {
    LOG.warn("The engine's grants are not those of the table: {}", difference);
    events.publishEvent(
        new SecurityEvent("system", SecurityEventKind.GRANT_DRIFT, "engine", difference));
  }
}
