package org.cspenrollment.notification;

import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.notification.text.MailKind;

/**
 * What the contact of a case's tenant is told.
 *
 * @param facts what the text of the mail names, beside what it takes from the case
 */
record PartnerMail(CaseNumber caseNumber, MailKind kind, Map<String, String> facts) {}
