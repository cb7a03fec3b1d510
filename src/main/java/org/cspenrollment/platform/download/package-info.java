/** Files that are sent while they are made: whole, or visibly broken off. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("download")
package org.cspenrollment.platform.download;
