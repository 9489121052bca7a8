package be.capas.contract;

import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.RelayId;
import be.capas.contract.sealing.As;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The cell takes a person over for a time, for an institution that can go no further alone. */
public sealed interface RelayEvent extends AccompanimentEvent {
  RelayId relay();

  /**
   * The cell took the person over.
   *
   * @param institution for whom
   * @param until when the institution is to take the person back
   */
  record RelayTaken(
      AccompanimentId accompaniment,
      RelayId relay,
      PartnerId institution,
      Instant until,
      @As(SealedField.RELAY_REASON) @Nullable Sealed reason)
      implements RelayEvent {}

  /** The institution took the person back. May become known before the relay itself does. */
  record RelayReturned(AccompanimentId accompaniment, RelayId relay) implements RelayEvent {}
}
