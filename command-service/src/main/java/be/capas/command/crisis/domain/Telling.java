package be.capas.command.crisis.domain;

import be.capas.command.crisis.domain.Crisis.Known;
import be.capas.command.crisis.domain.CrisisCommand.CallEmergencyServices;
import be.capas.command.crisis.domain.CrisisCommand.RecordFirstContact;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.EmergencyServicesCalled;
import be.capas.contract.CrisisEvent.EmergencyServicesConfirmed;
import be.capas.contract.CrisisEvent.FirstContactMade;
import java.util.List;

/**
 * What was done on the way and is told of, by whoever did it: in any state, even after the end,
 * since who was on the telephone or in the street writes it down last.
 */
final class Telling {
  private Telling() {}

  /** The first that is told stands. It takes the crisis off nobody and gives it to nobody. */
  static List<CrisisEvent> firstContact(RecordFirstContact c, Known state) {
    return state.alarm().contacted()
        ? List.of()
        : List.of(new FirstContactMade(c.crisis(), c.means()));
  }

  /** Each call is one; who made the first has no need to confirm that it was made. */
  static List<CrisisEvent> emergencyCall(CallEmergencyServices c, Known state) {
    var called = new EmergencyServicesCalled(c.crisis(), c.services());
    return state.alarm().emergencyServices() == Alarm.EmergencyServices.CALLED
        ? List.of(called)
        : List.of(called, new EmergencyServicesConfirmed(c.crisis()));
  }
}
