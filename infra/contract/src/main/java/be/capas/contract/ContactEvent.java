package be.capas.contract;

import be.capas.contract.accompaniment.RestoredThrough;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.sealing.As;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import org.jspecify.annotations.Nullable;

/**
 * Whether the person can be reached at all: a mark beside the state. What happened last says it, so
 * neither needs the other before it.
 */
public sealed interface ContactEvent extends AccompanimentEvent {

  /** Nobody can find the person any more. */
  record ContactLost(
      AccompanimentId accompaniment, @As(SealedField.CONTACT_REMARK) @Nullable Sealed remark)
      implements ContactEvent {}

  /** The person can be reached again. */
  record ContactRestored(
      AccompanimentId accompaniment,
      RestoredThrough through,
      @As(SealedField.CONTACT_REMARK) @Nullable Sealed remark)
      implements ContactEvent {}
}
