/** The partner's pages: what is asked and why, the clock, evidence, answers, results, choices. */
package org.cspenrollment.portal;
