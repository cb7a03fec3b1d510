/**
 * The only module that knows the process engine: delegates, listeners, its configuration, SQL on
 * its tables.
 */
package org.cspenrollment.workflow;
