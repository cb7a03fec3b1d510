/**
 * A tenant has one life: at most one of its cases is live, and what may begin or end because of
 * another one.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("life")
package org.cspenrollment.enrollment.life;
