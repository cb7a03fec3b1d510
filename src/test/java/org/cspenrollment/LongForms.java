package org.cspenrollment;

/**
 * How much of a slow kind of test is run. {@code ./mvnw verify} runs one short form of each kind;
 * {@code ./mvnw -Pportfolio verify} runs those tagged {@value #TAG} in their long form, and with
 * them those tagged {@value #ONLY}, which have no short one.
 */
public final class LongForms {

  /** The tag of a test that has a long form. */
  public static final String TAG = "portfolio";

  /** The tag, beside {@value #TAG}, of what is run in its long form alone. */
  public static final String ONLY = "long";

  /** The tag of tests whose worth is pictures: {@code ./mvnw -Ppictures verify}. */
  public static final String PICTURES = "pictures";

  /**
   * The tag of what breaks nodes and servers: {@code ./mvnw -Pfaults verify} runs it in its long
   * form.
   */
  public static final String FAULTS = "faults";

  /** The tag of the benchmark: {@code ./mvnw -Pbench verify}. */
  public static final String BENCH = "bench";

  /** Whether this run is one of long forms. */
  public static final boolean WANTED = Boolean.getBoolean("test.long-forms");

  private LongForms() {}

  /** The size of this run, of a short and a long one. */
  public static int size(int inShort, int inLong) {
    return WANTED ? inLong : inShort;
  }
}
