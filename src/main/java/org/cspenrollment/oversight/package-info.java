/** Figures, search and everything that is read across modules; it changes nothing. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.oversight;
