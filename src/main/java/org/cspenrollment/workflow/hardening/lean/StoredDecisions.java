package org.cspenrollment.workflow.hardening.lean;

import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.jspecify.annotations.Nullable;

/**
 * Decision tables. Which one has a version never changes, since a number that is taken is given to
 * no other text (decision 123): one this node has asked for and parsed is not asked for again.
 */
class StoredDecisions extends DecisionDefinitionManager {

  /** A table and its version. */
  record Version(String key, String tag) {}

  private final Map<Version, String> known;

  StoredDecisions(Map<Version, String> known) {
    this.known = known;
  }

  @Override
  public @Nullable DecisionDefinitionEntity findDecisionDefinitionByKeyVersionTagAndTenantId(
      String key, String tag, @Nullable String tenant) {
    var version = new Version(key, tag);
    var id = known.get(version);
    var parsed =
        id == null
            ? null
            : Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .getDecisionDefinitionCache()
                .get(id);
    return parsed == null ? asked(version, tenant) : parsed;
  }

  private @Nullable DecisionDefinitionEntity asked(Version version, @Nullable String tenant) {
    var stored =
        super.findDecisionDefinitionByKeyVersionTagAndTenantId(
            version.key(), version.tag(), tenant);
    if (stored != null) {
      known.put(version, stored.getId());
    }
    return stored;
  }
}
