/**
 * What people are told of their own sign-in: one-time links, and that a password was set by one.
 */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.notification.holder;
