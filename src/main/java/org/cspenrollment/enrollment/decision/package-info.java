/** How a case is decided, what is recommended first, and what happens where the office is late. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("decision")
package org.cspenrollment.enrollment.decision;
