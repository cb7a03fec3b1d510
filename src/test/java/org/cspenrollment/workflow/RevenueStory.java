package org.cspenrollment.workflow;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cspenrollment.SignedIn;
import org.cspenrollment.kernel.TenantId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;

/** A manager imports what a tenant sold, over HTTP. */
@TestComponent
class RevenueStory {

  private final MockMvc http;

  RevenueStory(MockMvc http) {
    this.http = http;
  }

  /**
   * The same amount every month of two years up to this one, the second year's beside the first.
   */
  void twoYears(TenantId tenant, YearMonth last, String first, String second) throws Exception {
    imported(tenant, months(last.minusYears(1), first) + months(last, second), false);
  }

  /** The file is tried and taken back. */
  void tried(TenantId tenant, YearMonth last, String first, String second) throws Exception {
    imported(tenant, months(last.minusYears(1), first) + months(last, second), true);
  }

  private static String months(YearMonth last, String amount) {
    return IntStream.rangeClosed(0, 11)
        .mapToObj(last::minusMonths)
        .map(month -> month + "," + amount + ",USD,,,DIRECT,false,false\n")
        .collect(Collectors.joining());
  }

  private void imported(TenantId tenant, String lines, boolean dryRun) throws Exception {
    http.perform(
            post("/api/v1/partners/" + tenant + "/revenue?dryRun=" + dryRun)
                .contentType("text/csv")
                .content(
                    "month,amount,currency,usdRate,rateDate,role,perpetual,influence\n" + lines)
                .with(authentication(SignedIn.authentication(CaseStory.MANAGER)))
                .with(csrf()))
        .andExpect(status().isOk());
  }
}
