package org.cspenrollment.policy.schedule;

import org.cspenrollment.platform.Bilingual;

/**
 * Something that can be the matter with a file.
 *
 * @param code never changed once published, such as {@code UNREADABLE}
 */
public record FindingKind(String code, Bilingual sentence) {}
