package org.cspenrollment.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** The value is a {@link DataSize} of at least so many bytes. Nothing at all is not looked at. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DataSizeMin.Validator.class)
public @interface DataSizeMin {

  /** The smallest size that is accepted, in bytes. */
  long bytes();

  /** What is said where the value is smaller. */
  String message() default "must be a larger size";

  /** The groups this belongs to; none, as a rule. */
  Class<?>[] groups() default {};

  /** Nothing more is said with a refusal. */
  Class<? extends Payload>[] payload() default {};

  /** Whether a value is large enough; one that is missing is not looked at. */
  final class Validator implements ConstraintValidator<DataSizeMin, DataSize> {

    private long bytes;

    @Override
    public void initialize(DataSizeMin constraint) {
      bytes = constraint.bytes();
    }

    @Override
    public boolean isValid(@Nullable DataSize value, ConstraintValidatorContext context) {
      return value == null || value.toBytes() >= bytes;
    }
  }
}
