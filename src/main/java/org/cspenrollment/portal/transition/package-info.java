/** The pages of the transition to indirect reseller. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.portal.transition;
