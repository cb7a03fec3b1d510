/**
 * The connections to the database while the application runs: who gets which, how long anything may
 * take, and what is known when it cannot be reached.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("pool")
package org.cspenrollment.platform.database.pool;
