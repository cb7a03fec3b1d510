package org.cspenrollment.platform.database.pool;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a handler of requests, or of all of a controller, that it reads or writes many rows at
 * once, as imports and exports do: it gets a connection of those for {@link Work#LONG}, which may
 * take their time, and none of those for pages.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface LongWork {}
