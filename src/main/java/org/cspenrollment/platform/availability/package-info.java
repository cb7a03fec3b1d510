/** What is answered while the database is away or too busy, and whether a node is well. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("availability")
package org.cspenrollment.platform.availability;
