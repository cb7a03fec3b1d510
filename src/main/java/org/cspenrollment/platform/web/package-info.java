/**
 * What stands around every request: headers, limits of bodies and of how often somebody may ask,
 * addresses, and who may use which route.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("web")
package org.cspenrollment.platform.web;
