package org.cspenrollment.policy;

import java.util.List;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.Bilingual;

/**
 * A requirement that applies to a case.
 *
 * @param id for instance {@code REQ-SUP2}
 * @param ruleId the row of the catalogue that lists it
 * @param table the catalogue
 * @param sentence what is asked, for the partner
 * @param source where it comes from and how sure that is
 * @param notes policy notes: contradictions and gaps of the sources
 */
public record Requirement(
    RequirementId id,
    RequirementLevel level,
    Scope scope,
    VerifiedBy verifiedBy,
    String ruleId,
    String table,
    int tableVersion,
    Bilingual sentence,
    String source,
    List<String> notes) {}
