/**
 * Who comes in: sign-in and its throttle, sessions and cookies, the filter chains, and the answers
 * to those who may not.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("security")
package org.cspenrollment.platform.security;
