/** The pages on which files are given, checked and compared with their receipts. */
package org.cspenrollment.portal.evidence;
