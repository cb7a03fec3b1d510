/** The other paths: the choice to move or to leave, and where a case stands on them. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("exit")
package org.cspenrollment.enrollment.exit;
