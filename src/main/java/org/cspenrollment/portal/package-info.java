/** The partner's pages: what is asked and why, the clock, evidence, answers, results, choices. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.portal;
