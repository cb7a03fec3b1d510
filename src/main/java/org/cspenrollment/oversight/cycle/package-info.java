/** A year of the programme in figures: the summary of the cockpit and the report to be sent on. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.oversight.cycle;
