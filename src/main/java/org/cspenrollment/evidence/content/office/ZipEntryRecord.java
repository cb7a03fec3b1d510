package org.cspenrollment.evidence.content.office;

/**
 * One entry of an archive as its central directory describes it.
 *
 * @param flags general purpose flags; bit 0 says encrypted
 * @param method 0 stored, 8 deflated
 * @param checksum CRC-32 of the content
 * @param packed bytes in the archive
 * @param size bytes unpacked, as the archive says
 * @param offset where its local header begins
 */
record ZipEntryRecord(
    String name,
    int nameLength,
    int flags,
    int method,
    long checksum,
    long packed,
    long size,
    long offset,
    int unixMode) {

  boolean isEncrypted() {
    return (flags & 1) != 0 || (flags & 0x40) != 0;
  }

  boolean isSymbolicLink() {
    return (unixMode & 0xF000) == 0xA000;
  }

  /** Whether the name leads anywhere but into the archive. */
  boolean leadsOutside() {
    return name.startsWith("/")
        || name.contains("\\")
        || name.contains(":")
        || name.chars().anyMatch(Character::isISOControl)
        || ("/" + name + "/").contains("/../");
  }
}
