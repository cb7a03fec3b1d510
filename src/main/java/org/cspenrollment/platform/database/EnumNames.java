package org.cspenrollment.platform.database;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Names of an enum as the database stores them, for {@code = any(?)} and {@code <> all(?)}: a
 * statement that asks for them so needs no change when the enum grows.
 */
public final class EnumNames {

  private EnumNames() {}

  /**
   * The names of all values for which something is true, in their order; an empty array where there
   * is none.
   */
  public static <E extends Enum<E>> String[] where(Class<E> type, Predicate<? super E> isTrue) {
    return Arrays.stream(type.getEnumConstants())
        .filter(isTrue)
        .map(Enum::name)
        .toArray(String[]::new);
  }

  /** The names of these values. */
  public static String[] of(Enum<?>... values) {
    return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
  }
}
