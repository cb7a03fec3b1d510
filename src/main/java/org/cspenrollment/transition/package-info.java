/**
 * The way to indirect reseller, step by step: what the partner reports and the office confirms, the
 * provider, the customers with their consent, and the transfers of their subscriptions in lots.
 */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.transition;
