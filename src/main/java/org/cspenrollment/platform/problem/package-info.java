/** Refusals and how they are answered: {@code application/problem+json} of RFC 9457. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("problem")
package org.cspenrollment.platform.problem;
