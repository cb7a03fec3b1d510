/**
 * The case as an object: its state and its verbs, the one table of what may follow what, its days,
 * decision, hold and exit.
 */
@org.springframework.modulith.NamedInterface("lifecycle")
@org.jspecify.annotations.NullMarked
package org.cspenrollment.enrollment.lifecycle;
