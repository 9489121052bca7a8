package be.capas.command.edge;

import static be.capas.command.rule.Reason.UNKNOWN_ACCOMPANIMENT;
import static be.capas.command.rule.Reason.UNKNOWN_CRISIS;
import static be.capas.command.rule.Reason.UNKNOWN_HANDOFF;
import static be.capas.command.rule.Reason.UNKNOWN_PARTNER_SERVICE;
import static be.capas.command.rule.Reason.UNKNOWN_PERSON;
import static be.capas.command.rule.Reason.UNKNOWN_ROSTER;
import static be.capas.command.rule.Reason.UNKNOWN_SUPPORT_REQUEST;
import static be.capas.command.rule.Reason.UNKNOWN_TRAINING;

import be.capas.command.gateway.StreamAntennas;
import be.capas.command.gateway.StreamHolders;
import be.capas.command.rule.Command;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Rejected;
import be.capas.contract.StreamType;
import be.capas.contract.id.Id;
import be.capas.platform.security.Caller;

/**
 * Keeps antenna workers to the people of their antennas, and to those whose thread they hold
 * wherever they have moved: others' files are as unknown to them as files that were never opened.
 * Alarms and requests for help are not held to it (law 8).
 */
public final class Scope {
  private final StreamAntennas antennas;
  private final StreamHolders holders;

  Scope(StreamAntennas antennas, StreamHolders holders) {
    this.antennas = antennas;
    this.holders = holders;
  }

  /** Whether the caller may know of this stream, as far as antennas go. */
  public boolean includes(Caller caller, Id stream) {
    return Antennas.all(caller)
        || isOfOwnAntenna(caller, stream)
        || holders.isHeldBy(caller.id(), stream, caller.organisation());
  }

  private boolean isOfOwnAntenna(Caller caller, Id stream) {
    return antennas
        .of(stream, caller.organisation())
        .map(it -> caller.antennas().contains(it))
        // Of nobody's antenna: what the rules say of it is the answer.
        .orElse(true);
  }

  void check(Caller caller, Command command) {
    check(caller, command, command.target());
  }

  /** The same by another stream than the one that decides. */
  void check(Caller caller, Command command, Id stream) {
    if (!command.isForEveryAntenna() && !includes(caller, stream)) {
      throw Rejected.unknown(unknown(command.target()));
    }
  }

  private static Reason unknown(Id stream) {
    return switch (StreamType.of(stream)) {
      case PERSON -> UNKNOWN_PERSON;
      case ACCOMPANIMENT -> UNKNOWN_ACCOMPANIMENT;
      case CRISIS -> UNKNOWN_CRISIS;
      case HANDOFF -> UNKNOWN_HANDOFF;
      case PARTNER_SERVICE -> UNKNOWN_PARTNER_SERVICE;
      case SUPPORT_REQUEST -> UNKNOWN_SUPPORT_REQUEST;
      case TRAINING -> UNKNOWN_TRAINING;
      // Its id follows from the caller's organisation, so it is never another's.
      case ONCALL -> UNKNOWN_ROSTER;
    };
  }
}
