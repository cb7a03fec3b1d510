package org.cspenrollment.oversight.cycle;

import java.util.Map;
import org.cspenrollment.kernel.OutcomeDecision;

/** The outcomes of the cases of one country or edition. */
record OutcomeGroup(String name, long cases, Map<OutcomeDecision, Long> outcomes) {}
