/** The pages of cases: the list, one case, and what was told about it. */
package org.cspenrollment.portal.enrollment;
