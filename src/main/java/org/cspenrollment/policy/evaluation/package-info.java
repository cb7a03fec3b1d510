/** An evaluation asked for over HTTP: its body, its checks, its answer. */
package org.cspenrollment.policy.evaluation;
