/** The pages on which files are given, checked and compared with their receipts. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.portal.evidence;
