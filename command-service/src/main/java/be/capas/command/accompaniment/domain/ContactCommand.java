package be.capas.command.accompaniment.domain;

import be.capas.command.rule.Act;
import be.capas.contract.accompaniment.RestoredThrough;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.RelayId;
import be.capas.contract.sealing.Sealed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of whether the person is within reach, and of who stands in for whom. */
public sealed interface ContactCommand extends AccompanimentCommand {

  /** Say that nobody finds the person any more. */
  record DeclareContactLost(AccompanimentId accompaniment, @Nullable Sealed remark, Act act)
      implements ContactCommand {}

  /** Say that the person can be reached again. */
  record DeclareContactRestored(
      AccompanimentId accompaniment, RestoredThrough through, @Nullable Sealed remark, Act act)
      implements ContactCommand {}

  /** Take the person over for a time, for an institution. */
  record TakeRelay(
      AccompanimentId accompaniment,
      RelayId relay,
      PartnerId institution,
      Instant until,
      @Nullable Sealed reason,
      Act act)
      implements ContactCommand {}

  /** Give the person back to the institution. */
  record ReturnRelay(AccompanimentId accompaniment, RelayId relay, Act act)
      implements ContactCommand {}
}
