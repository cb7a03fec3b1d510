/**
 * The words every module speaks: ids, codes and states of the programme, each a type of its own, so
 * that none is taken for another. Values only, no behaviour that needs a database; it knows nobody.
 */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.kernel;
