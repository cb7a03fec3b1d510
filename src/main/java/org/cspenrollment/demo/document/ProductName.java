package org.cspenrollment.demo.document;

import org.cspenrollment.partner.SupportPlan;

/** What a support plan is called on the order of the demo. */
final class ProductName {

  private ProductName() {}

  static String of(SupportPlan plan) {
    if (plan.type() == null) {
      return "Support, kind not stated";
    }
    return switch (plan.type()) {
      case ASFP -> "Advanced Support for Partners";
      case PSFP -> "Premier Support for Partners";
      case UFP -> "Unified for Partners";
      case BENEFIT_PACKAGE -> "Partner Success Core (benefits package)";
      case SIGNATURE -> "Signature Cloud Support";
      case CUSTOMER_UNIFIED -> "Unified Support (customer programme)";
    };
  }
}
