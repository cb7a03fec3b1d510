/**
 * How a decision table is kept, versioned, read and asked; the only room that knows the DMN engine.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("table")
package org.cspenrollment.policy.table;
