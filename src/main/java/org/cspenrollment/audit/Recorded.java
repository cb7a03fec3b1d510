package org.cspenrollment.audit;

import java.util.Map;

/**
 * Something has just been recorded, in the transaction that is still open: whoever listens becomes
 * part of it.
 *
 * @param stream the case number, or the name of another stream
 */
public record Recorded(
    String actor, String stream, String action, String subject, Map<String, ?> details) {}
