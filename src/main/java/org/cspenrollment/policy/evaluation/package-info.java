/** An evaluation asked for over HTTP: its body, its checks, its answer. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.policy.evaluation;
