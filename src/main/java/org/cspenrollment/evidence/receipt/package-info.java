/** Receipts: as PDF, and compared by anybody. */
@org.springframework.modulith.NamedInterface("receipt")
package org.cspenrollment.evidence.receipt;
