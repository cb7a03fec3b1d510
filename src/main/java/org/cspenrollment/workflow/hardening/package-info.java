/**
 * What the engine needs around it: restricted expressions, grants, rules for its tasks, its clock
 * and its set-up. The only place for classes internal to the engine.
 */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.workflow.hardening;
