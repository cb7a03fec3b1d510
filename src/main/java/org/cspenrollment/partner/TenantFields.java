package org.cspenrollment.partner;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cspenrollment.kernel.EmailAddress;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/** The columns of the registry file and what is allowed in them; a PUT obeys the same rules. */
public final class TenantFields {

  /** The header must have these. */
  public static final List<String> REQUIRED = TenantSheet.GUIDE.required();

  /** Where the header lacks one of these, what the registry knows stays. */
  public static final List<String> OPTIONAL = TenantSheet.GUIDE.optional();

  private static final Pattern CONTRACT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._:/#-]{0,63}");
  private static final Pattern MONTH = Pattern.compile("0?[1-9]|1[0-2]");

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
  private static final Set<String> LANGUAGES = Set.of("en", "ko");
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private TenantFields() {}

  /**
   * The tenant these fields describe; what they are silent about is unknown.
   *
   * @return none where a field it cannot do without is empty or wrong, which the reader has
   *     reported
   */
  public static Optional<Tenant> read(FieldReader fields) {
    fields.require(TenantSheet.GUIDE.filled().toArray(String[]::new));
    var enrolledOn = fields.date("enrolledOn");
    var month = fields.matching("anniversaryMonth", MONTH, "must be a month from 1 to 12");
    var tenantId = fields.id("tenantId", TenantId::ifOne, "must be like KR-10421");
    var organisationId =
        fields.id(
            "organisationId",
            OrganisationId::ifOne,
            "must be letters, digits and . _ : -, at most 64");
    var name = fields.name("name", 200);
    var country =
        fields.oneOf("country", COUNTRIES, "must be an ISO 3166 code of two letters, like KR");
    var timeZone = fields.oneOf("timeZone", ZONES, "must be an IANA time zone, like Asia/Seoul");
    var language = fields.oneOf("language", LANGUAGES, "must be en or ko");
    var currency = fields.oneOf("currency", CURRENCIES, "must be an ISO 4217 code, like KRW");
    var contactEmail = fields.id("contactEmail", EmailAddress::ifOne, "must be an e-mail address");
    var plan = plan(fields);
    var planRenewalOn = fields.date("planRenewalOn");
    var standing = standing(fields);
    if (enrolledOn == null
        || tenantId == null
        || organisationId == null
        || name == null
        || country == null
        || timeZone == null
        || language == null
        || currency == null
        || contactEmail == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Tenant(
            tenantId,
            organisationId,
            name,
            country,
            timeZone,
            language,
            currency,
            enrolledOn,
            contactEmail.value(),
            plan,
            planRenewalOn,
            month == null ? null : Integer.valueOf(month),
            standing,
            PartnerStatus.ACTIVE,
            1));
  }

  /** A plan of which anything is given is a plan, even of unknown kind. */
  private static @Nullable SupportPlan plan(FieldReader fields) {
    var type = fields.constant("planType", PlanType.class);
    var contract =
        fields.matching("planContractId", CONTRACT, "must be letters, digits and . _ : / # -");
    var start = fields.date("planStart");
    var end = fields.date("planEnd");
    if (start != null && end != null && end.isBefore(start)) {
      fields.reject("planEnd", "must not be before planStart");
      return null;
    }
    return type == null && contract == null && start == null && end == null
        ? null
        : new SupportPlan(type, contract, null, start, end, null, null, null);
  }

  private static Standing standing(FieldReader fields) {
    return new Standing(
        fields.truth("directAgreement"),
        null,
        null,
        fields.truth("membershipActive"),
        fields.truth("signerAuthority"),
        fields.truth("firstLevelSupport"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
