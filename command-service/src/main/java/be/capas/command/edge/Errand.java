package be.capas.command.edge;

import be.capas.command.gateway.Origin;
import be.capas.command.gateway.Standing;
import be.capas.command.gateway.StreamGateway;
import be.capas.command.rule.Act;
import be.capas.command.rule.Command;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import be.capas.platform.security.Caller;
import be.capas.platform.security.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One try at a request: who acts, and the way to the streams. */
public final class Errand {
  private final Intake intake;
  private final StreamGateway streams;
  private final Scope scope;
  private final Origin origin;

  Errand(Intake intake, StreamGateway streams, Scope scope) {
    this.intake = intake;
    this.streams = streams;
    this.scope = scope;
    this.origin =
        new Origin(
            intake.receivedAt(),
            intake.requestId(),
            intake.requestId(),
            intake.traceparent(),
            intake.expectedVersion());
  }

  public Caller caller() {
    return intake.caller();
  }

  public OrganisationId organisation() {
    return intake.caller().organisation();
  }

  /** When the request came in. */
  public Instant receivedAt() {
    return intake.receivedAt();
  }

  /** What the caller does, at the time given or now. */
  public Act act(@Nullable Instant occurredAt) {
    var caller = intake.caller();
    return new Act(
        caller.organisation(),
        caller.id(),
        caller.is(Role.PARTNER) ? caller.partner() : null,
        occurredAt == null ? intake.receivedAt() : occurredAt);
  }

  /**
   * Sends a command to a stream.
   *
   * @throws be.capas.command.rule.Rejected as for an unknown stream, if the caller works for other
   *     antennas
   */
  public Standing send(Command command) {
    scope.check(intake.caller(), command);
    return streams.send(command, origin);
  }

  /** The same to another stream than the one whose version the caller named. */
  public Standing sendBesides(Command command) {
    scope.check(intake.caller(), command);
    return streams.send(command, origin.ofWhateverVersion());
  }

  /**
   * Sends a command about something in a file that was merged into another: whoever may act in the
   * one that goes on, may.
   *
   * @param file the one that goes on, or the very file
   */
  public Standing sendFor(PersonId file, Command command) {
    if (command.target().equals(file)) {
      return send(command);
    }
    scope.check(intake.caller(), command, file);
    return streams.send(command, origin.ofWhateverVersion());
  }

  /** Sends a command that begins a stream. */
  public Standing open(Command command) {
    return streams.open(command, origin);
  }
}
