/** Figures, search and everything that is read across modules; it changes nothing. */
package org.cspenrollment.oversight;
