/**
 * The programme's rules once more, in plain Java, written from the description of the programme and
 * not from the tables: what the tables answer is compared with it.
 */
package org.cspenrollment.policy.oracle;
