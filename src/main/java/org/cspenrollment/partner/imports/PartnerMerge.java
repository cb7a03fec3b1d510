package org.cspenrollment.partner.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cspenrollment.partner.TenantFields;

/** The statement that merges the lines of an import into the registry. */
final class PartnerMerge {

  /** The columns of the file as those of the table, in the file's own order. */
  static final List<String> COLUMNS =
      List.of(
          "tenant_id",
          "organisation_id",
          "name",
          "country",
          "time_zone",
          "language",
          "currency",
          "enrolled_on",
          "contact_email",
          "plan_type",
          "plan_contract_id",
          "plan_start",
          "plan_end",
          "plan_renewal_on",
          "anniversary_month",
          "direct_agreement",
          "membership_active",
          "signer_authority",
          "first_level_support");

  /** What only people record of a plan goes when another plan comes. */
  private static final List<String> OF_THE_SAME_PLAN =
      List.of("plan_access_id_last4", "plan_original_end", "plan_buyer", "plan_group_matches");

  private PartnerMerge() {}

  /** For a file with these columns: one missing is left as it is, one empty becomes unknown. */
  static String sql(Set<String> given) {
    var file =
        Stream.concat(TenantFields.REQUIRED.stream(), TenantFields.OPTIONAL.stream()).toList();
    var updated =
        COLUMNS.stream()
            .filter(column -> given.contains(file.get(COLUMNS.indexOf(column))))
            .filter(column -> !column.equals("tenant_id"))
            .toList();
    return """
    with merged as (
      insert into tenant as t (%1$s) select %1$s from partner_import
      on conflict (tenant_id) do update set %2$s, %3$s, version = t.version + 1
      where (%4$s) is distinct from (%5$s)
      returning xmax = 0 as created)
    select count(*) filter (where created) as created,
           count(*) filter (where not created) as updated,
           (select count(*) from partner_import) - count(*) as unchanged
    from merged
    """
        .formatted(
            String.join(", ", COLUMNS),
            joined(updated, "%1$s = excluded.%1$s"),
            joined(
                OF_THE_SAME_PLAN,
                "%1$s = case when (t.plan_type, t.plan_contract_id, t.plan_start) is not distinct from"
                    + " (excluded.plan_type, excluded.plan_contract_id, excluded.plan_start)"
                    + " then t.%1$s end"),
            joined(updated, "t.%s"),
            joined(updated, "excluded.%s"));
  }

  private static String joined(List<String> columns, String each) {
    return columns.stream().map(each::formatted).collect(Collectors.joining(", "));
  }
}
