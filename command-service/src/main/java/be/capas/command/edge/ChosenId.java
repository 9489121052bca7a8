package be.capas.command.edge;

import be.capas.contract.id.ConsentId;
import be.capas.contract.id.ContactPersonId;
import be.capas.contract.id.Id;
import be.capas.contract.id.RelayId;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An id that the client chose for what it creates: a UUID of version 7, as ours are. */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(
    validatedBy = {
      ChosenId.Check.class,
      ChosenId.ConsentCheck.class,
      ChosenId.RelayCheck.class,
      ChosenId.ContactPersonCheck.class
    })
public @interface ChosenId {
  String message() default "must be a UUID of version 7";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Looks at the version. */
  final class Check implements ConstraintValidator<ChosenId, Id> {
    private static final int TIME_ORDERED = 7;

    @Override
    public boolean isValid(@Nullable Id id, ConstraintValidatorContext context) {
      return id == null || isTimeOrdered(id.value());
    }

    private static boolean isTimeOrdered(UUID value) {
      return value.version() == TIME_ORDERED;
    }
  }

  /** The same for a consent, which is no stream. */
  final class ConsentCheck implements ConstraintValidator<ChosenId, ConsentId> {
    @Override
    public boolean isValid(@Nullable ConsentId id, ConstraintValidatorContext context) {
      return id == null || Check.isTimeOrdered(id.value());
    }
  }

  /** The same for a relay, which is none either. */
  final class RelayCheck implements ConstraintValidator<ChosenId, RelayId> {
    @Override
    public boolean isValid(@Nullable RelayId id, ConstraintValidatorContext context) {
      return id == null || Check.isTimeOrdered(id.value());
    }
  }

  /** The same for somebody of the entourage. */
  final class ContactPersonCheck implements ConstraintValidator<ChosenId, ContactPersonId> {
    @Override
    public boolean isValid(@Nullable ContactPersonId id, ConstraintValidatorContext context) {
      return id == null || Check.isTimeOrdered(id.value());
    }
  }
}
