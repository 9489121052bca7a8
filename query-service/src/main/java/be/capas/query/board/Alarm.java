package be.capas.query.board;

import be.capas.contract.CrisisEvent.CrisisRaised;
import be.capas.contract.CrisisEvent.CrisisReportedAgain;
import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.PersonId;
import be.capas.contract.sealing.As;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What those who raised the alarm said.
 *
 * @param person absent while nobody knows who it is
 * @param place the last one named
 * @param reports how often it was raised, the first time included
 */
public record Alarm(
    @Nullable PersonId person,
    @Nullable AntennaId antenna,
    CrisisKind kind,
    DangerTo dangerTo,
    @As(SealedField.CRISIS_PLACE) @Nullable Sealed place,
    Instant raisedAt,
    int reports) {

  static Alarm of(CrisisRaised event, Instant at) {
    return new Alarm(
        event.person(), event.antenna(), event.kind(), event.dangerTo(), event.place(), at, 1);
  }

  Alarm again(CrisisReportedAgain event) {
    var danger = event.dangerTo() == DangerTo.UNKNOWN ? dangerTo : event.dangerTo();
    var where = event.place() == null ? place : event.place();
    return new Alarm(person, antenna, kind, danger, where, raisedAt, reports + 1);
  }
}
