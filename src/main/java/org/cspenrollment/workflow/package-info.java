/**
 * The only module that knows the process engine: delegates, listeners, its configuration, SQL on
 * its tables.
 */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.workflow;
