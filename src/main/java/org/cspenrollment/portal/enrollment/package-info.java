/** The pages of cases: the list, one case, and what was told about it. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.portal.enrollment;
