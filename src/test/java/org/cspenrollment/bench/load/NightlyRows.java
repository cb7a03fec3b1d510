package org.cspenrollment.bench.load;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the rounds of a night look at beside cases: files with their bytes, and their record. */
record NightlyRows(JdbcClient sql) {

  /** For each running case a file of 2 kB and three lines of record; those that ended may go. */
  void fill() {
    run(
        """
        create temporary table night as
        select case_number, gen_random_uuid() as id, content, encode(sha256(content), 'hex') as sha256
        from (select case_number, convert_to(repeat(md5(case_number), 64), 'UTF8') as content
              from enrollment where cycle_year = 2023) running;
        insert into evidence_content (sha256, size, stored_at) select sha256, length(content), now() from night;
        insert into evidence_chunk (sha256, chunk_no, bytes) select sha256, 0, content from night;
        insert into evidence_file (evidence_id, case_number, requirement_id, document_id, version, file_name,
                                   media_type, size, sha256, scan, received_at, received_by)
        select id, case_number, 'REQ-SUP2', id, 1, 'plan.pdf', 'application/pdf', length(content), sha256,
               'CLEAN', now(), 'partner1'
        from night;
        drop table night
        """);
    run(
        """
        do $$
        declare numbers text[];
        begin
          for numbers in
            select array_agg(case_number)
            from (select case_number, row_number() over (order by case_number) / 1000 as part
                  from enrollment where cycle_year = 2023) running
            group by part
          loop
            perform audit_append(case_number, now(), 'manager1', action, case_number, '{"years":"2023"}')
            from unnest(numbers) case_number,
                 unnest(array['CASE_OPENED', 'EVIDENCE_RECEIVED', 'TASK_COMPLETED']) action;
            commit;
          end loop;
        end $$
        """);
    run("vacuum analyze evidence_content, evidence_chunk, evidence_file, audit_entry");
  }

  /** The engine may forget so many processes that have ended, and what they passed. */
  void letGo(int processes) {
    run(
        """
        create temporary table gone as
        select id_ from act_hi_procinst where end_time_ is not null order by end_time_, id_ limit %d;
        update act_hi_procinst set removal_time_ = now() - interval '1 day' where id_ in (select id_ from gone);
        update act_hi_actinst set removal_time_ = now() - interval '1 day'
        where proc_inst_id_ in (select id_ from gone);
        drop table gone
        """
            .formatted(processes));
  }

  /** How many of these are still there. */
  long left() {
    return sql.sql("select count(*) from act_hi_procinst where removal_time_ < now()")
        .query(Long.class)
        .single();
  }

  private void run(String statements) {
    sql.sql(statements).update();
  }
}
