package org.cspenrollment.evidence;

import java.time.Instant;
import java.util.UUID;
import org.cspenrollment.evidence.content.ScanState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.kernel.RequirementId;

/**
 * What the partner gets for a file: proof of which bytes were received when. It stays when the file
 * is replaced or withdrawn.
 *
 * @param caseId the case number
 * @param requirement the requirement's id, such as {@code REQ-SUP2}
 * @param fileName as stored: Unicode NFC
 * @param mediaType what the content is
 * @param size in bytes
 * @param sha256 of the bytes, hex
 * @param receivedAt UTC
 * @param version from 1, counted within one document
 */
public record Receipt(
    UUID id,
    CaseNumber caseId,
    RequirementId requirement,
    String fileName,
    String mediaType,
    long size,
    ContentHash sha256,
    Instant receivedAt,
    int version,
    ScanState scan) {}
