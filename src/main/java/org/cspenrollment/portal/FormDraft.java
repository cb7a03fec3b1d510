package org.cspenrollment.portal;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody has typed into a form and not yet sent.
 *
 * @param fields by name, as typed
 */
public record FormDraft(Map<String, String> fields, Instant savedAt) {}
