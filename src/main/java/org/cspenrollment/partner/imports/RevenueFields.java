package org.cspenrollment.partner.imports;

import static org.cspenrollment.partner.column.SheetColumn.Need.FILLED;
import static org.cspenrollment.partner.column.SheetColumn.Need.PRESENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.partner.FieldReader;
import org.cspenrollment.partner.RevenueLine;
import org.cspenrollment.partner.column.SheetColumn;
import org.cspenrollment.partner.column.SheetFormat;
import org.cspenrollment.partner.column.SheetGuide;
import org.jspecify.annotations.Nullable;

/** The columns of the revenue file and what is allowed in them. */
final class RevenueFields {

  static final SheetGuide GUIDE =
      new SheetGuide(
          "revenue",
          List.of(
              new SheetColumn("month", FILLED, SheetFormat.MONTH, "2018-09"),
              new SheetColumn("amount", FILLED, SheetFormat.AMOUNT, "1234.56"),
              new SheetColumn("currency", FILLED, SheetFormat.CURRENCY, "KRW"),
              new SheetColumn("usdRate", PRESENT, SheetFormat.RATE, "0.00089"),
              new SheetColumn("rateDate", PRESENT, SheetFormat.DATE, "2018-09-28"),
              SheetColumn.choice("role", FILLED, RevenueLine.Role.class, "DIRECT"),
              new SheetColumn("perpetual", FILLED, SheetFormat.TRUTH, "false"),
              new SheetColumn("influence", FILLED, SheetFormat.TRUTH, "false")));

  private static final Pattern MONTH = Pattern.compile("20[1-9][0-9]-(0[1-9]|1[0-2])");
  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,14}(\\.[0-9]{1,6})?");
  private static final Pattern RATE = Pattern.compile("[0-9]{1,5}(\\.[0-9]{1,15})?");
  private static final String DOLLAR = "USD";
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private RevenueFields() {}

  /**
   * The line these fields describe; nothing when one of them is wrong.
   *
   * @param present the month it is, which is the last one that can have revenue
   */
  static Optional<RevenueLine> read(TenantId tenantId, FieldReader given, YearMonth present) {
    var fields = given.require(GUIDE.filled().toArray(String[]::new));
    var month = month(fields, present);
    var amount = fields.decimal("amount", AMOUNT, "must be a decimal like 1234.56");
    var currency = fields.oneOf("currency", CURRENCIES, "must be an ISO 4217 code, like KRW");
    var rate = fields.decimal("usdRate", RATE, "must be US dollars for one unit, like 0.00089");
    var rateDate = fields.date("rateDate");
    var role = fields.constant("role", RevenueLine.Role.class);
    var perpetual = fields.truth("perpetual");
    var influence = fields.truth("influence");
    if (month == null
        || amount == null
        || currency == null
        || role == null
        || perpetual == null
        || influence == null) {
      return Optional.empty();
    }
    return usdRate(fields, currency, rate, rateDate)
        .map(
            dollars ->
                new RevenueLine(
                    tenantId,
                    month,
                    plain(amount),
                    currency,
                    dollars,
                    rateDate,
                    role,
                    perpetual,
                    influence));
  }

  private static @Nullable YearMonth month(FieldReader fields, YearMonth present) {
    var text = fields.matching("month", MONTH, "must be a month like 2018-09");
    var month = text == null ? null : YearMonth.parse(text);
    if (month != null && month.isAfter(present)) {
      fields.reject("month", "must lie between 2010-01 and " + present);
      return null;
    }
    return month;
  }

  /** A dollar is a dollar; every other currency needs a rate and its day. */
  private static Optional<BigDecimal> usdRate(
      FieldReader fields,
      String currency,
      @Nullable BigDecimal rate,
      @Nullable LocalDate rateDate) {
    if (currency.equals(DOLLAR)) {
      if (rate == null || rate.compareTo(BigDecimal.ONE) == 0) {
        return Optional.of(BigDecimal.ONE);
      }
      fields.reject("usdRate", "must be 1 or empty for USD");
      return Optional.empty();
    }
    fields.require("usdRate", "rateDate");
    if (rate != null && rate.signum() == 0) {
      fields.reject("usdRate", "must be more than 0");
      return Optional.empty();
    }
    return rateDate == null
        ? Optional.empty()
        : Optional.ofNullable(rate).map(RevenueFields::plain);
  }

  /** One way to write a number, so that 5.50 and 5.5 are no change. */
  private static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
