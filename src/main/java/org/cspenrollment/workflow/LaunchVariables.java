package org.cspenrollment.workflow;

/**
 * The variables of the process of a launch. None is stored: which launch it is says the business
 * key, and how far it is say our own rows.
 */
public final class LaunchVariables {

  public static final ProcessVariable<Boolean> CASES_TO_OPEN = ProcessVariable.flag("casesToOpen");
  public static final ProcessVariable<Integer> WORKERS = ProcessVariable.count("workers");
  public static final ProcessVariable<Boolean> ASKED_AGAIN = ProcessVariable.flag("askedAgain");
  public static final ProcessVariable<Boolean> MORE_TO_OPEN = ProcessVariable.flag("moreToOpen");

  private LaunchVariables() {}
}
