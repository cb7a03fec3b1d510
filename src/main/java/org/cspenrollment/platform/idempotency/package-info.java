/**
 * Requests that are sent again under the same {@code Idempotency-Key}: answered as the first time,
 * and done once.
 */
@org.springframework.modulith.NamedInterface("idempotency")
@org.jspecify.annotations.NullMarked
package org.cspenrollment.platform.idempotency;
