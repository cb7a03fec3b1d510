package org.cspenrollment.workflow.hardening;

import static org.cspenrollment.platform.Role.LEAD_REVIEWER;
import static org.cspenrollment.platform.Role.MANAGER;
import static org.cspenrollment.platform.Role.REVIEWER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.cspenrollment.platform.Role;
import org.springframework.stereotype.Component;

/** The lists a person finds in Tasklist. They are made here and nowhere else. */
@Component
class TaskFilters {

  private static final Set<Role> OFFICE = Set.of(REVIEWER, LEAD_REVIEWER, MANAGER);
  private static final Set<Role> REVIEWERS = Set.of(REVIEWER, LEAD_REVIEWER);
  private static final String MY_GROUPS = "${currentUserGroups()}";

  private final FilterService filters;
  private final TaskService tasks;

  TaskFilters(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  private record Line(String name, String description, Set<Role> roles, TaskQuery query) {}

  private List<Line> lines() {
    return List.of(
        new Line(
            "All open tasks",
            "내 그룹의 모든 작업",
            OFFICE,
            query().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks()),
        new Line("My tasks", "내 작업", OFFICE, query().taskAssigneeExpression("${currentUser()}")),
        verify("Support packages to verify", "지원 플랜 확인", "userTask_verifySupportPackage"),
        verify("Service evidence to verify", "서비스 증빙 확인", "userTask_verifyServiceEvidence"),
        verify("Infrastructure to verify", "인프라 확인", "userTask_verifyInfrastructure"),
        verify("Other requirements to verify", "기타 요구 사항 확인", "userTask_verifyRequirement"),
        new Line(
            "Ways to indirect reseller",
            "간접 재판매인 전환",
            REVIEWERS,
            query()
                .taskDefinitionKeyIn(
                    "userTask_resellerConfirmRestriction",
                    "userTask_resellerConfirmEnrollment",
                    "userTask_resellerConfirmAgreement",
                    "userTask_resellerConfirmProvider",
                    "userTask_resellerFollowCustomers",
                    "userTask_resellerFollowLateStep")),
        new Line(
            "To confirm",
            "두 번째 확인",
            Set.of(LEAD_REVIEWER),
            query().taskDefinitionKeyIn("userTask_confirmNotMet", "userTask_decideAppeal")),
        new Line(
            "To decide",
            "결정 대기",
            Set.of(MANAGER),
            query()
                .taskDefinitionKeyIn(
                    "userTask_confirmWaiver",
                    "userTask_decideException",
                    "userTask_confirmDemotion")),
        new Line(
            "Overdue",
            "기한 초과",
            OFFICE,
            query()
                .taskCandidateGroupInExpression(MY_GROUPS)
                .includeAssignedTasks()
                .dueBeforeExpression("${now()}")
                .orderByDueDate()
                .asc()));
  }

  /**
   * Makes the filters that are missing and puts right those that are not as they should be.
   *
   * @return which roles may use the filter of an id
   */
  Map<String, Set<Role>> establish() {
    Map<String, Set<Role>> readers = new LinkedHashMap<>();
    int place = 0;
    for (var line : lines()) {
      var present = filters.createFilterQuery().filterName(line.name()).list();
      var filter = present.isEmpty() ? filters.newTaskFilter(line.name()) : present.get(0);
      filter.setQuery(line.query());
      filter.setProperties(properties(line, place));
      readers.put(filters.saveFilter(filter).getId(), line.roles());
      place += 10;
    }
    return readers;
  }

  /** Which roles may use the filter of an id, as it should be. */
  Map<String, Set<Role>> readers() {
    Map<String, Set<Role>> readers = new LinkedHashMap<>();
    for (var line : lines()) {
      filters
          .createFilterQuery()
          .filterResourceType(EntityTypes.TASK)
          .filterName(line.name())
          .list()
          .forEach(filter -> readers.put(filter.getId(), line.roles()));
    }
    return readers;
  }

  private Line verify(String name, String description, String task) {
    return new Line(name, description, REVIEWERS, query().taskDefinitionKey(task));
  }

  private TaskQuery query() {
    return tasks.createTaskQuery();
  }

  private static Map<String, Object> properties(Line line, int place) {
    return Map.of(
        "description",
        line.description(),
        "priority",
        place,
        "refresh",
        true,
        "showUndefinedVariable",
        false,
        "variables",
        List.of(Map.of("name", "requirement", "label", "Requirement")));
  }
}
