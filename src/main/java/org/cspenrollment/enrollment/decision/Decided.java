package org.cspenrollment.enrollment.decision;

import java.util.List;
import org.cspenrollment.kernel.OutcomeDecision;

/**
 * What was decided, once it is: read from the case by the process that asked for the decision.
 *
 * @param decision what the case is decided to be
 * @param requirements the ids of those the partner may mend, with REMEDIATE
 */
public record Decided(OutcomeDecision decision, List<String> requirements) {}
