/** A whole case to its decision, and the appeal against it. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("decision")
package org.cspenrollment.review.decision;
