package org.cspenrollment.bench.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.cspenrollment.bench.limit.RecordedCase.Write;
import org.junit.jupiter.api.Test;

/** What is read out of a log of statements, and what of it is a case's own. */
class StatementLogTest {

  private static final String CONTENT = "ab".repeat(32);

  private static final String LOG =
      """
      7 LOG:  execute <unnamed>: BEGIN
      8 LOG:  execute S_1: insert into mail (case_number) values ($1)
      8 DETAIL:  Parameters: $1 = 'KR-1-2018'
      7 LOG:  execute <unnamed>/C_2: select * from tenant where tenant_id = $1
      7 DETAIL:  Parameters: $1 = 'KR-1'
      7 LOG:  execute S_3: insert into note (text, by, id)
      \tvalues ($1, $2, $3)
      7 DETAIL:  Parameters: $1 = 'it''s
      \ttwo lines', $2 = NULL, $3 = '%1$s'
      7 LOG:  statement: update note set seen = true
      9 LOG:  execute <unnamed>: BEGIN
      9 LOG:  statement: delete from note
      9 LOG:  execute S_9: ROLLBACK
      6 LOG:  execute <unnamed>: BEGIN
      6 LOG:  statement: delete from mail
      6 LOG:  execute S_2: COMMIT
      7 LOG:  execute S_4: COMMIT
      7 LOG:  execute S_5: select audit_append($1)
      7 DETAIL:  Parameters: $1 = 'KR-1-2018'
      7 LOG:  execute S_6: with gone as (delete from draft where id = $1) insert into act select 1
      7 DETAIL:  Parameters: $1 = '5'
      """
          .formatted(CONTENT);

  @Test
  void whatWasCommittedAndWroteInTheOrderOfCommits() {
    assertThat(StatementLog.read(LOG))
        .containsExactly(
            List.of(new Sent("insert into mail (case_number) values (?)", List.of("KR-1-2018"))),
            List.of(new Sent("delete from mail", List.of())),
            List.of(
                new Sent(
                    "insert into note (text, by, id)\nvalues (?, ?, ?)",
                    Arrays.asList("it's\ntwo lines", null, CONTENT)),
                new Sent("update note set seen = true", List.of())),
            List.of(new Sent("select audit_append(?)", List.of("KR-1-2018"))),
            List.of(
                new Sent(
                    "with gone as (delete from draft where id = ?) insert into act select 1",
                    List.of("5"))));
  }

  @Test
  void whatTwoCasesShareBelongsToNone() {
    var session = "01890a5d-ac96-774b-bcce-b302099a8057";
    var sql = "insert into note (text) values (?)";
    var one = List.of(List.of(new Sent(sql, List.of("KR-1 " + CONTENT + " in " + session))));
    var other = List.of(List.of(new Sent(sql, List.of("KR-2 in " + session))));

    assertThat(RecordedCase.of(one, other).transactions())
        .containsExactly(
            List.of(new Write(sql, List.of(List.of("", "KR-1", " ", CONTENT, " in " + session)))));
  }
}
