package org.cspenrollment.review.verification;

import org.cspenrollment.platform.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a partner needs to answer for a requirement.
 *
 * @param accepted what would be accepted
 * @param example what that looks like, where something has to be shown
 * @param verdict what the partner may read of the last verdict
 */
public record Explanation(Bilingual accepted, @Nullable Bilingual example, VerdictView verdict) {}
