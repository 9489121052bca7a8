package be.capas.contract.crisis;

import be.capas.contract.sealing.As;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A human's judgement of urgency.
 *
 * @param urgency the level chosen
 * @param reason why (CONFIDENCE); absent where none was given in the haste of the moment
 * @param scale the version of the scale it was chosen on, such as {@code capas-2026.1}
 */
public record Triage(
    Urgency urgency, @As(SealedField.TRIAGE_REASON) @Nullable Sealed reason, String scale) {
  public Triage {
    Objects.requireNonNull(urgency);
    Objects.requireNonNull(scale);
  }
}
