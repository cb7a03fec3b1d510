package org.cspenrollment.policy.schedule;

import org.cspenrollment.platform.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a partner can show for a requirement.
 *
 * @param accepted what would be accepted
 * @param example what that looks like; missing where nothing has to be shown
 */
public record Guidance(Bilingual accepted, @Nullable Bilingual example) {}
