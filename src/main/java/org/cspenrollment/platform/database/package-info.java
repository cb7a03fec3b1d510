/**
 * The database before and beneath the application: its roles, the local PostgreSQL of the demo,
 * times and locks.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("database")
package org.cspenrollment.platform.database;
