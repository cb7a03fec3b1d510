package org.cspenrollment.policy.schedule;

import org.cspenrollment.platform.Bilingual;

/**
 * Something that can be the matter, with a file or without one.
 *
 * @param code never changed once published, such as {@code UNREADABLE}
 * @param ofFile whether it is said of a file; the others, such as {@code NOTHING_HANDED_IN}, name
 *     none
 */
public record FindingKind(String code, boolean ofFile, Bilingual sentence) {}
