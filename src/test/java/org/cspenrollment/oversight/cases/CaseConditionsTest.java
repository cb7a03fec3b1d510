package org.cspenrollment.oversight.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.OrganisationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search asks of the database. */
class CaseConditionsTest {

  @Test
  void whoAsksForNothingIsAnsweredWithEverything() {
    var everything = looking(null, null, null);

    assertThat(everything.from()).isEqualTo(" from enrollment_summary e");
    assertThat(everything.parameters()).isEmpty();
  }

  @Test
  void aPartnerSeesItsOwnCasesWhateverItAsksFor() {
    var own = new CaseConditions(CaseQuery.ofYear(2018), Optional.of(new OrganisationId("ORG-1")));

    assertThat(own.from()).endsWith(" where t.organisation_id = ? and e.cycle_year = ?");
    assertThat(own.parameters()).containsExactly("ORG-1", 2018);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          typed         | condition                 | first parameter
          kr-10421-2018 | where e.case_number = ?   | KR-10421-2018
          Hanul         | where t.search_text like  | %hanul%
          100%          | where t.search_text like  | %100\\%%
          a_b           | where t.search_text like  | %a\\_b%
          ＫＲ-10421-2018 | where e.case_number = ? | KR-10421-2018
          İＮＤ           | where t.search_text like  | %ind%
          id-10421-20   | (t.tenant_id like ?       | %id-10421-20%
          10421-20      | (t.tenant_id like ?       | %10421-20%
          """)
  void aNumberIsOneCaseAndAnythingElseAPartOfAName(String typed, String condition, String first) {
    var found = looking(typed, null, null);

    assertThat(found.from()).contains(condition);
    assertThat(found.parameters()).first().isEqualTo(first);
  }

  @Test
  void blanksAreNothing() {
    assertThat(looking("  ", null, null).from()).isEqualTo(" from enrollment_summary e");
  }

  @Test
  void theLastDayOfARangeBelongsToItInUtc() {
    var march = looking(null, LocalDate.of(2018, 3, 1), LocalDate.of(2018, 3, 31));

    assertThat(march.from()).endsWith(" where e.decided_at >= ? and e.decided_at < ?");
    assertThat(march.parameters())
        .containsExactly(
            OffsetDateTime.parse("2018-03-01T00:00Z"), OffsetDateTime.parse("2018-04-01T00:00Z"));
  }

  @Test
  void tenantsAreReadOnlyWhereSomethingNeedsThem() {
    var year = new CaseConditions(CaseQuery.ofYear(2018), Optional.empty());

    assertThat(year.fromInOrder(CaseOrder.BASIS_DATE, false)).doesNotContain("tenant t");
    assertThat(year.fromInOrder(CaseOrder.PARTNER, true))
        .contains("join partner_profile t")
        .endsWith(" order by t.name desc, e.case_number desc");
  }

  @Test
  void whatComesAfterACaseIsOneMoreCondition() {
    var rest =
        new CaseConditions(CaseQuery.ofYear(2018), Optional.empty())
            .after(new CaseNumber("KR-10421-2018").value());

    assertThat(rest.from()).endsWith(" where e.cycle_year = ? and e.case_number > ?");
    assertThat(rest.isAskedAsAWhole()).isFalse();
  }

  private static CaseConditions looking(String partner, LocalDate from, LocalDate to) {
    var query =
        new CaseQuery(
            List.of(),
            Optional.empty(),
            Optional.ofNullable(partner),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(from),
            Optional.ofNullable(to));
    return new CaseConditions(query, Optional.empty());
  }
}
