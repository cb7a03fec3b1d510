package org.cspenrollment.evidence.intake;

import org.cspenrollment.evidence.content.FileName;
import org.cspenrollment.evidence.content.IncomingFile;
import org.cspenrollment.evidence.content.ScanState;
import org.jspecify.annotations.Nullable;

/**
 * A file that has passed every check and waits to be kept.
 *
 * @param note what the partner says with it, as it is kept
 * @param bytes put aside, and closed by whoever received them
 */
record CheckedFile(FileName name, @Nullable String note, IncomingFile bytes, ScanState scan) {}
