/** How a one-time link goes to its holder, and what became of it. */
@org.springframework.modulith.NamedInterface("link")
@org.jspecify.annotations.NullMarked
package org.cspenrollment.account.link;
