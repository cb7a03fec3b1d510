package org.cspenrollment.account.link;

/** The way a one-time link goes to its holder, who alone is to see it. */
public interface LinkPost {

  /** Whether a link can be mailed: there is a mail server, and this installation has an address. */
  boolean isOpen();
}
