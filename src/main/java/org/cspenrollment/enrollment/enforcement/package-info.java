/** What follows once a case is not renewed: the steps taken and the step that comes next. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("enforcement")
package org.cspenrollment.enrollment.enforcement;
