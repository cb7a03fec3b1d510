package org.cspenrollment.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares the files of a case with those of the case before and of other organisations. */
@Component
class Comparisons {

  private record Seen(UUID id, SinceLastYear since) {}

  private record Elsewhere(UUID id, CaseNumber caseNumber) {}

  private final JdbcClient database;

  Comparisons(JdbcClient database) {
    this.database = database;
  }

  /**
   * All files of a case, in one statement, and in one more where the office asks.
   *
   * @param forOffice whether other organisations' cases are named
   */
  Map<UUID, Comparison> of(Enrollment enrollment, boolean forOffice) {
    var elsewhere = forOffice ? elsewhere(enrollment) : Map.<UUID, List<CaseNumber>>of();
    var found = new HashMap<UUID, Comparison>();
    for (var seen : sinceLastYear(enrollment)) {
      found.put(
          seen.id(), new Comparison(seen.since(), elsewhere.getOrDefault(seen.id(), List.of())));
    }
    return found;
  }

  private List<Seen> sinceLastYear(Enrollment enrollment) {
    return database
        .sql(
            """
            with before as (
              select p.requirement_id, p.sha256 from evidence_file p
              where p.withdrawn_at is null and p.case_number =
                (select b.case_number from enrollment_summary b
                 where b.tenant_id = :tenant and b.basis_date < :basis and b.opened_at is not null
                 order by b.basis_date desc limit 1))
            select f.evidence_id,
                   case when not exists (select from before b where b.requirement_id = f.requirement_id) then 'FIRST'
                        when exists (select from before b
                                     where b.requirement_id = f.requirement_id and b.sha256 = f.sha256) then 'UNCHANGED'
                        else 'NEW' end as since
            from evidence_file f where f.case_number = :case
            """)
        .param("tenant", enrollment.tenantId())
        .param("basis", enrollment.basisDate())
        .param("case", enrollment.id().value())
        .query(
            (row, number) ->
                new Seen(
                    row.getObject("evidence_id", UUID.class),
                    SinceLastYear.valueOf(row.getString("since"))))
        .list();
  }

  private Map<UUID, List<CaseNumber>> elsewhere(Enrollment enrollment) {
    return database
        .sql(
            """
            select distinct f.evidence_id, o.case_number
            from evidence_file f
            join evidence_file o on o.sha256 = f.sha256 and o.case_number <> f.case_number
            join enrollment_with_partner e on e.case_number = o.case_number
            where f.case_number = ? and e.organisation_id <> ?
            order by o.case_number
            """)
        .params(enrollment.id().value(), enrollment.organisationId())
        .query(
            (row, number) ->
                new Elsewhere(
                    row.getObject("evidence_id", UUID.class),
                    new CaseNumber(row.getString("case_number"))))
        .list()
        .stream()
        .collect(groupingBy(Elsewhere::id, mapping(Elsewhere::caseNumber, toList())));
  }
}
