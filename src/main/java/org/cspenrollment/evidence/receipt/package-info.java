/** Receipts: as PDF, and compared by anybody. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("receipt")
package org.cspenrollment.evidence.receipt;
