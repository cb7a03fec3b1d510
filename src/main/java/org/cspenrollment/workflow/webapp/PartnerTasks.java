package org.cspenrollment.workflow.webapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.cspenrollment.platform.problem.ProblemException;

/** Tasks that belong to the portal and to our own API: for the webapps they do not exist. */
final class PartnerTasks {

  /** The ids of these tasks in the models. */
  static final Set<String> IDS =
      Set.of("userTask_provideEvidence", "userTask_answerInformationRequest");

  private static final String LEFT_OUT = "taskDefinitionKeyNotIn";

  private PartnerTasks() {}

  /** Answers 404 to a request about one of them. */
  static void refuse(HttpServletRequest request, TaskService tasks) {
    for (var matcher : WebappRoutes.ONE_TASK) {
      var id = matcher.matcher(request).getVariables().get("taskId");
      if (id != null) {
        var task = tasks.createTaskQuery().taskId(id).singleResult();
        if (task != null && IDS.contains(task.getTaskDefinitionKey())) {
          throw ProblemException.notFound();
        }
      }
    }
  }

  /** The query string of a list, without them. */
  static WebappQuery leftOut(WebappQuery query) {
    return query.leavingOut(LEFT_OUT, IDS);
  }

  /** Leaves them out of the query of a list that is sent as a body; no list there is 400. */
  static void leaveOut(ObjectNode query) {
    var asked = query.path(LEFT_OUT);
    if (!asked.isArray() && !asked.isMissingNode() && !asked.isNull()) {
      throw ProblemException.malformed("malformed-json", LEFT_OUT + " is a list of ids.");
    }
    var all = query.putArray(LEFT_OUT);
    asked.forEach(all::add);
    IDS.forEach(all::add);
  }
}
