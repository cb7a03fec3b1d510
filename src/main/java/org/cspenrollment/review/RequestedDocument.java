package org.cspenrollment.review;

/** One document and why it is needed. */
public record RequestedDocument(String name, String why) {}
