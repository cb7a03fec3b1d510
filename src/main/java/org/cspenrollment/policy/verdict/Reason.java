package org.cspenrollment.policy.verdict;

import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.platform.Bilingual;

/**
 * A reason a person can give.
 *
 * @param verdict for which it is one
 * @param code never changed once published, such as {@code SVC_RESALE_ONLY}
 * @param sentence the words it is chosen by, ending with a full stop
 * @param ruleId the row of the table {@code reason-codes}
 * @param tableVersion of that table
 */
public record Reason(
    Verdict verdict, String code, Bilingual sentence, String ruleId, int tableVersion) {}
