package org.cspenrollment.platform;

import java.util.Arrays;

/** What a person may do; the name of the group in the engine is {@link #group()}. */
public enum Role {
  PARTNER("partner"),
  REVIEWER("reviewer"),
  LEAD_REVIEWER("lead-reviewer"),
  MANAGER("manager"),
  POLICY_OWNER("policy-owner"),
  ADMINISTRATOR("administrator");

  private final String group;

  Role(String group) {
    this.group = group;
  }

  /** The group id of staff in the engine and the name of the role in the API. */
  public String group() {
    return group;
  }

  /** The authority Spring Security knows this role by. */
  public String authority() {
    return "ROLE_" + name();
  }

  /** Whether this is the name of a group, which no person is to be mistaken for. */
  public static boolean isGroup(String name) {
    return Arrays.stream(values()).anyMatch(role -> role.group.equals(name));
  }

  /** Whether this is the office's side: everyone but the partner. */
  public boolean isStaff() {
    return this != PARTNER;
  }
}
