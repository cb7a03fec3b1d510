/** The pages of the transition to indirect reseller. */
package org.cspenrollment.portal.transition;
