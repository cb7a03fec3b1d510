/**
 * What a file really is: names, types, archives, active content, viruses, and the store of bytes.
 * The ground of the module: it knows none of its other rooms.
 */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.evidence.content;
