package org.cspenrollment.platform.web;

import static org.cspenrollment.platform.Role.ADMINISTRATOR;
import static org.cspenrollment.platform.Role.LEAD_REVIEWER;
import static org.cspenrollment.platform.Role.MANAGER;
import static org.cspenrollment.platform.Role.PARTNER;
import static org.cspenrollment.platform.Role.POLICY_OWNER;
import static org.cspenrollment.platform.Role.REVIEWER;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cspenrollment.platform.Role;
import org.springframework.http.HttpMethod;

/**
 * Who may use which route of the API. A route that is not in this table is closed (403), so a new
 * controller needs a line here. Whether the object behind an id is one's own is asked by the module
 * that owns it, and the answer for a stranger's is 404.
 */
public final class ApiRoutes {

  /**
   * One line of the table.
   *
   * @param method the HTTP method
   * @param pattern a path pattern
   * @param roles who may; one of them is enough; none: whoever comes, signed in or not
   */
  public record Route(HttpMethod method, String pattern, Set<Role> roles) {

    public boolean isOpen() {
      return roles.isEmpty();
    }

    public String[] authorities() {
      return roles.stream().map(Role::authority).toArray(String[]::new);
    }
  }

  private static final Role[] ANY = Role.values();
  private static final Role[] OFFICE = {REVIEWER, LEAD_REVIEWER, MANAGER};
  private static final Role[] STAFF = {
    REVIEWER, LEAD_REVIEWER, MANAGER, POLICY_OWNER, ADMINISTRATOR
  };
  private static final Role[] CASE_READERS = {PARTNER, REVIEWER, LEAD_REVIEWER, MANAGER};
  private static final String CASE = "/api/v1/enrollments/{id}";
  private static final String TRANSITION = CASE + "/transition";
  private static final String CUSTOMER = TRANSITION + "/customers/{customer}";

  public static final List<Route> ALL =
      List.of(
          route(GET, "/api/v1/me", ANY),
          route(GET, "/api/v1/csrf", ANY),
          route(POST, "/api/v1/partners/import", MANAGER),
          route(GET, "/api/v1/partners", MANAGER),
          route(GET, "/api/v1/partners/export.csv", MANAGER),
          route(GET, "/api/v1/partners/export.xlsx", MANAGER),
          route(GET, "/api/v1/partners/{tenantId}", MANAGER),
          route(PUT, "/api/v1/partners/{tenantId}", MANAGER),
          route(POST, "/api/v1/partners/{tenantId}/revenue", MANAGER),
          route(GET, "/api/v1/imports/{name}/columns", CASE_READERS),
          route(GET, "/api/v1/imports/{name}/template.csv", CASE_READERS),
          route(GET, "/api/v1/imports/{name}/template.xlsx", CASE_READERS),
          route(POST, "/api/v1/enrollments", MANAGER),
          route(POST, "/api/v1/enrollments/launch", MANAGER),
          route(GET, "/api/v1/launches", MANAGER),
          route(GET, "/api/v1/launches/passed-over", MANAGER),
          route(GET, "/api/v1/launches/{id}", MANAGER),
          route(GET, "/api/v1/enrollments", CASE_READERS),
          route(GET, "/api/v1/enrollments/export.csv", MANAGER),
          route(GET, "/api/v1/enrollments/export.xlsx", MANAGER),
          route(GET, CASE, CASE_READERS),
          route(GET, CASE + "/pre-check", CASE_READERS),
          route(GET, CASE + "/revenue", CASE_READERS),
          route(GET, CASE + "/evidence", CASE_READERS),
          route(GET, CASE + "/evidence/carry-over", CASE_READERS),
          route(POST, CASE + "/evidence/carry-over", PARTNER),
          route(GET, CASE + "/evidence/{eid}", CASE_READERS),
          route(GET, CASE + "/evidence/{eid}/content", CASE_READERS),
          route(GET, CASE + "/evidence/{eid}/pages", CASE_READERS),
          route(GET, CASE + "/evidence/{eid}/pages/{n}", CASE_READERS),
          route(GET, CASE + "/evidence/{eid}/receipt.pdf", CASE_READERS),
          new Route(POST, "/api/v1/receipt-checks", Set.of()),
          route(POST, CASE + "/evidence", PARTNER),
          route(DELETE, CASE + "/evidence/{eid}", PARTNER),
          route(PUT, CASE + "/requirements/{requirement}/declaration", PARTNER),
          route(
              POST,
              CASE + "/requirements/{requirement}/verdict/withdrawal",
              REVIEWER,
              LEAD_REVIEWER),
          route(POST, CASE + "/information-requests/{rid}/answer", PARTNER),
          route(POST, CASE + "/submission", CASE_READERS),
          route(POST, CASE + "/election", PARTNER),
          route(GET, TRANSITION, CASE_READERS),
          route(POST, TRANSITION + "/enrollment", CASE_READERS),
          route(POST, TRANSITION + "/agreement", CASE_READERS),
          route(PUT, TRANSITION + "/provider", CASE_READERS),
          route(POST, TRANSITION + "/steps/{step}/completion", CASE_READERS),
          route(POST, TRANSITION + "/steps/{step}/dispensation", CASE_READERS),
          route(POST, TRANSITION + "/steps/{step}/deadline", MANAGER),
          route(POST, TRANSITION + "/customers", CASE_READERS),
          route(POST, TRANSITION + "/customers/import", CASE_READERS),
          route(GET, CUSTOMER, CASE_READERS),
          route(PUT, CUSTOMER, CASE_READERS),
          route(DELETE, CUSTOMER, CASE_READERS),
          route(PUT, CUSTOMER + "/consent", CASE_READERS),
          route(POST, CUSTOMER + "/closure", CASE_READERS),
          route(PUT, CUSTOMER + "/subscriptions/{sid}", CASE_READERS),
          route(DELETE, CUSTOMER + "/subscriptions/{sid}", CASE_READERS),
          route(GET, TRANSITION + "/transfers", CASE_READERS),
          route(POST, TRANSITION + "/transfers", CASE_READERS),
          route(POST, TRANSITION + "/transfers/{n}/acceptance", CASE_READERS),
          route(POST, TRANSITION + "/transfers/{n}/verification", CASE_READERS),
          route(POST, TRANSITION + "/transfers/{n}/rejection", CASE_READERS),
          route(POST, CASE + "/appeal", PARTNER),
          route(DELETE, CASE + "/appeal", PARTNER),
          route(DELETE, CASE + "/election", PARTNER),
          route(POST, CASE + "/deadline", MANAGER),
          route(POST, CASE + "/reassignment", MANAGER),
          route(POST, CASE + "/hold", MANAGER),
          route(POST, CASE + "/cancellation", MANAGER),
          route(POST, CASE + "/correction", MANAGER),
          route(POST, CASE + "/reopening", MANAGER),
          route(GET, CASE + "/audit", PARTNER, MANAGER),
          route(GET, CASE + "/mails", PARTNER, MANAGER),
          route(POST, CASE + "/mails/{mailId}/retry", MANAGER),
          route(GET, CASE + "/path", MANAGER),
          route(GET, CASE + "/decisions", MANAGER),
          route(GET, CASE + "/retention", MANAGER),
          route(POST, CASE + "/legal-hold", MANAGER),
          route(POST, CASE + "/erasures", MANAGER),
          route(GET, "/api/v1/erasures", MANAGER),
          route(POST, "/api/v1/erasures/{eid}/decision", MANAGER),
          route(GET, "/api/v1/fixity", MANAGER, ADMINISTRATOR),
          route(POST, "/api/v1/cycles/{year}/deadline", MANAGER),
          route(GET, "/api/v1/texts", STAFF),
          route(GET, "/api/v1/cycles/{year}/summary", MANAGER),
          route(GET, "/api/v1/cycles/{year}/durations", MANAGER),
          route(GET, "/api/v1/cycles/{year}/export.csv", MANAGER),
          route(GET, "/api/v1/cycles/{year}/export.xlsx", MANAGER),
          route(GET, "/api/v1/cycles/{year}/report", MANAGER),
          route(GET, "/api/v1/cycles/{year}/report.pdf", MANAGER),
          route(GET, "/api/v1/cycles/{year}/report.csv", MANAGER),
          route(GET, "/api/v1/cycles/{year}/report.xlsx", MANAGER),
          route(GET, "/api/v1/tasks", OFFICE),
          route(GET, "/api/v1/tasks/{taskId}", OFFICE),
          route(GET, "/api/v1/tasks/{taskId}/context", OFFICE),
          route(GET, "/api/v1/tasks/{taskId}/form", OFFICE),
          route(POST, "/api/v1/tasks/{taskId}/claim", OFFICE),
          route(POST, "/api/v1/tasks/{taskId}/unclaim", OFFICE),
          route(POST, "/api/v1/tasks/{taskId}/recommendation", OFFICE),
          route(POST, "/api/v1/tasks/{taskId}/completion", OFFICE),
          route(GET, "/api/v1/tasks/{taskId}/draft", OFFICE),
          route(PUT, "/api/v1/tasks/{taskId}/draft", OFFICE),
          route(POST, "/api/v1/policy/evaluations", POLICY_OWNER, MANAGER),
          route(POST, "/api/v1/policy/simulations", POLICY_OWNER),
          route(GET, "/api/v1/failed-mails", MANAGER),
          route(POST, "/api/v1/failed-mails/retry", MANAGER),
          route(GET, "/api/v1/failed-steps", MANAGER),
          route(POST, "/api/v1/failed-steps/{stepId}/restart", MANAGER),
          route(GET, "/api/v1/staff", MANAGER),
          route(POST, "/api/v1/staff/{username}/absence", MANAGER),
          route(DELETE, "/api/v1/staff/{username}/absence", MANAGER),
          route(POST, "/api/v1/migrations", MANAGER),
          route(GET, "/api/v1/demo/clock", ANY),
          route(POST, "/api/v1/demo/clock", ADMINISTRATOR));

  private ApiRoutes() {}

  private static Route route(HttpMethod method, String pattern, Role... roles) {
    return new Route(method, pattern, EnumSet.copyOf(Arrays.asList(roles)));
  }
}
