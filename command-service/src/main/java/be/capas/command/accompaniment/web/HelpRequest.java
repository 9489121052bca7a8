package be.capas.command.accompaniment.web;

import be.capas.command.accompaniment.web.AccompanimentBodies.NewHolder;
import be.capas.command.edge.ChosenId;
import be.capas.command.edge.Limits;
import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.accompaniment.HelpSource;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.AntennaId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Flagging a person.
 *
 * @param antenna where; absent for the person's own antenna
 * @param urgencyReason taken with an urgency only
 * @param holder who holds the thread from then on; absent for whoever flags. Where the person is
 *     accompanied already, whoever holds that thread goes on holding it
 */
record HelpRequest(
    @ChosenId @Nullable AccompanimentId id,
    @Nullable AntennaId antenna,
    @NotNull @Valid Source source,
    @NotEmpty @Size(max = Limits.LIST) List<@NotNull HelpReason> reasons,
    @Size(max = Limits.NARRATIVE) @Nullable String narrative,
    @Nullable Urgency urgency,
    @Size(max = Limits.REMARK) @Nullable String urgencyReason,
    @Valid @Nullable NewHolder holder,
    @Nullable Instant occurredAt) {

  /**
   * Who asks.
   *
   * @param capacity a code, never a name
   */
  record Source(
      @NotNull HelpSource.Kind kind,
      @Size(max = Limits.CODE)
          @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "must be a code such as social-worker")
          @Nullable String capacity) {

    HelpSource asValue() {
      return new HelpSource(kind, capacity);
    }
  }
}
