package org.cspenrollment.bench.pages;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database has worked on statements since they are counted, as it says itself.
 *
 * @param milliseconds of all statements
 * @param statements how many there were
 */
record DatabaseTime(double milliseconds, long statements) {

  /** In the product's database until now. */
  static DatabaseTime of(JdbcClient superuser) {
    return superuser
        .sql(
            """
            select coalesce(sum(total_exec_time), 0) as milliseconds, coalesce(sum(calls), 0) as statements
            from pg_stat_statements s join pg_database d on d.oid = s.dbid
            where d.datname = 'csp' and query !~* '^\\s*(begin|commit|rollback|set|show)'
              and query !~* 'spring_session|engine_node'
            """)
        .query(DatabaseTime.class)
        .single();
  }

  /** Since then. */
  DatabaseTime since(DatabaseTime before) {
    return new DatabaseTime(milliseconds - before.milliseconds, statements - before.statements);
  }
}
