/** The rows of cases and of their requirements; the only place that writes them. */
@org.springframework.modulith.NamedInterface("store")
@org.jspecify.annotations.NullMarked
package org.cspenrollment.enrollment.store;
