/**
 * One requirement of one case: its state, its facts, its result, and a case read together with what
 * it asks for.
 */
@org.springframework.modulith.NamedInterface("requirement")
@org.jspecify.annotations.NullMarked
package org.cspenrollment.enrollment.requirement;
