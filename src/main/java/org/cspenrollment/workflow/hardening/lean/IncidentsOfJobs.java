package org.cspenrollment.workflow.hardening.lean;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;

/**
 * Incidents. A job has one once it has failed for the last time, and none as soon as it may be
 * tried again: of a job that is read already and has attempts left, none is looked for.
 */
class IncidentsOfJobs extends IncidentManager {

  @Override
  public List<Incident> findIncidentByConfigurationAndIncidentType(
      String configuration, @Nullable String type) {
    var job = getDbEntityManager().getCachedEntity(JobEntity.class, configuration);
    return job != null && job.getRetries() > 0
        ? new ArrayList<>()
        : super.findIncidentByConfigurationAndIncidentType(configuration, type);
  }
}
