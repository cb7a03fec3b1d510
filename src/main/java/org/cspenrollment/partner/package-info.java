/**
 * The registry of partners: organisations, their tenants, support plans, standing and revenue; and
 * its import from CSV.
 */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.partner;
