/**
 * The case as an object: its state and its verbs, the one table of what may follow what, its days,
 * decision, hold and exit.
 */
@org.springframework.modulith.NamedInterface("lifecycle")
package org.cspenrollment.enrollment.lifecycle;
