/** How files come into a case: uploaded, or taken over from the year before; and are taken back. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("intake")
package org.cspenrollment.evidence.intake;
