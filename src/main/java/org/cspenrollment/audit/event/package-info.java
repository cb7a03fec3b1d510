/**
 * What can happen, one record for each code of the audit record: sealed, so that the compiler knows
 * all of it.
 */
@org.jspecify.annotations.NullMarked
@NamedInterface("event")
package org.cspenrollment.audit.event;

import org.springframework.modulith.NamedInterface;
