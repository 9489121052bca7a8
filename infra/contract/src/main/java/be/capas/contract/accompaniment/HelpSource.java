package be.capas.contract.accompaniment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for help.
 *
 * @param kind the user, a professional, or somebody of the entourage
 * @param capacity which professional or relative, as a code such as {@code social-worker}, {@code
 *     general-practitioner}, {@code neighbour}; never a name
 */
public record HelpSource(Kind kind, @Nullable String capacity) {
  public HelpSource {
    Objects.requireNonNull(kind);
  }

  /** The three sources of a request. */
  public enum Kind {
    USER,
    PROFESSIONAL,
    ENTOURAGE
  }
}
