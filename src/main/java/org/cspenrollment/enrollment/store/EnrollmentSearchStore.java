package org.cspenrollment.enrollment.store;

import java.util.ArrayList;
import java.util.List;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.input.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for cases by what somebody knows of them. */
@Repository
public class EnrollmentSearchStore {

  private final JdbcClient database;

  EnrollmentSearchStore(JdbcClient database) {
    this.database = database;
  }

  /** What is looked for, by basis date and then by number. */
  public Page<Enrollment> search(EnrollmentSearch search, PageRequest request) {
    var conditions = new ArrayList<String>();
    var parameters = new ArrayList<>();
    search.state().ifPresent(state -> add(conditions, parameters, "e.state = ?", state.name()));
    search.dueBefore().ifPresent(day -> add(conditions, parameters, "e.basis_date < ?", day));
    search
        .partner()
        .ifPresent(
            text ->
                add(
                    conditions,
                    parameters,
                    "searched(e.case_number || ' ' || t.name) like '%' || ? || '%'",
                    PlainText.searched(text)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")));
    search
        .edition()
        .ifPresent(edition -> add(conditions, parameters, "e.edition = ?", edition.name()));
    search
        .outcome()
        .ifPresent(outcome -> add(conditions, parameters, "e.final_outcome = ?", outcome.name()));
    search
        .organisationId()
        .ifPresent(id -> add(conditions, parameters, "t.organisation_id = ?", id.value()));
    var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    var total =
        database
            .sql(
                "select count(*) from enrollment e join partner_profile t using (tenant_id)"
                    + where)
            .params(parameters)
            .query(Long.class)
            .single();
    var page = new ArrayList<>(parameters);
    page.add(request.size());
    page.add(request.offset());
    var items =
        database
            .sql(
                EnrollmentRow.SELECT
                    + where
                    + " order by e.basis_date, e.case_number limit ? offset ?")
            .params(page)
            .query(EnrollmentRow::read)
            .list();
    return new Page<>(items, request.page(), request.size(), total);
  }

  private static void add(
      List<String> conditions, List<Object> parameters, String condition, Object parameter) {
    conditions.add(condition);
    parameters.add(parameter);
  }
}
