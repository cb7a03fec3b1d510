package org.cspenrollment.evidence.intake;

import org.cspenrollment.evidence.Receipt;

/**
 * What became of a file that was sent.
 *
 * @param receipt of the file as it is kept
 * @param again whether it had been kept before: the same request came twice
 */
public record Received(Receipt receipt, boolean again) {}
