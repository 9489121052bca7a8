package be.capas.platform.web.input;

import be.capas.platform.web.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says why a body could not be read: where in it, and what was expected there. */
public final class UnreadableBody {
  private UnreadableBody() {}

  /** The problem behind the fault; it never repeats what was sent, except for names of fields. */
  public static Problem problem(HttpMessageNotReadableException unreadable) {
    Throwable cause = unreadable;
    while (cause != null) {
      if (cause instanceof BodyTooLarge large) {
        return large.problem();
      }
      if (cause instanceof DatabindException wrong) {
        return wrongField(wrong);
      }
      if (cause instanceof InputCoercionException number) {
        return invalid(pointer(number.getPath()), Expected.of(number.getTargetType()));
      }
      if (cause instanceof JacksonException && cause.getCause() == null) {
        return malformed("The body is not well-formed JSON, or names a field twice.");
      }
      cause = cause.getCause();
    }
    return unreadable.getCause() == null
        ? Problem.of("missing-body", HttpStatus.BAD_REQUEST, "A JSON body is required.")
        : malformed("The body could not be read to its end.");
  }

  private static Problem wrongField(DatabindException wrong) {
    var pointer = pointer(wrong.getPath());
    return switch (wrong) {
      case UnrecognizedPropertyException _ ->
          Problem.of("unknown-field", HttpStatus.BAD_REQUEST, "A field is not known here.")
              .field(pointer, "unknown-field", "is not known here");
      case ValueInstantiationException value ->
          invalid(pointer, Expected.of(value.getType().getRawClass()));
      case MismatchedInputException mismatch when isTrailing(mismatch) ->
          malformed("Something follows the end of the JSON body.");
      case MismatchedInputException mismatch when mismatch.getTargetType() != null ->
          invalid(pointer, Expected.of(mismatch.getTargetType()));
      default -> invalid(pointer, "is not what is expected here");
    };
  }

  /** Jackson has no type of its own for this one. */
  private static boolean isTrailing(MismatchedInputException mismatch) {
    return mismatch.getPath().isEmpty()
        && mismatch.getOriginalMessage().startsWith("Trailing token");
  }

  private static Problem malformed(String detail) {
    return Problem.of("malformed-json", HttpStatus.BAD_REQUEST, detail);
  }

  private static Problem invalid(String pointer, String detail) {
    return Problem.of("invalid-field", HttpStatus.BAD_REQUEST, "A field is not valid.")
        .field(pointer, "invalid", detail);
  }

  private static String pointer(List<JacksonException.Reference> path) {
    var pointer = new StringBuilder();
    for (var step : path) {
      var name = step.getPropertyName();
      pointer.append('/').append(name == null ? step.getIndex() : Pointers.escaped(name));
    }
    return pointer.toString();
  }
}
