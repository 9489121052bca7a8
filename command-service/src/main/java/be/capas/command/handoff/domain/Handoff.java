package be.capas.command.handoff.domain;

import static be.capas.command.rule.Reason.UNKNOWN_HANDOFF;

import be.capas.command.handoff.domain.HandoffCommand.AcceptHandoff;
import be.capas.command.handoff.domain.HandoffCommand.ConfirmReceipt;
import be.capas.command.handoff.domain.HandoffCommand.DeclineHandoff;
import be.capas.command.handoff.domain.HandoffCommand.ProposeHandoff;
import be.capas.command.handoff.domain.HandoffCommand.RecordAppointmentKept;
import be.capas.command.handoff.domain.HandoffCommand.RecordAppointmentMissed;
import be.capas.command.handoff.domain.HandoffCommand.SendHandoff;
import be.capas.command.handoff.domain.HandoffCommand.SetFirstAppointment;
import be.capas.command.rule.Rejected;
import be.capas.command.rule.StreamState;
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.AppointmentKept;
import be.capas.contract.HandoffEvent.AppointmentMissed;
import be.capas.contract.HandoffEvent.FirstAppointmentSet;
import be.capas.contract.HandoffEvent.HandoffAccepted;
import be.capas.contract.HandoffEvent.HandoffDeclined;
import be.capas.contract.HandoffEvent.HandoffProposed;
import be.capas.contract.HandoffEvent.HandoffReceived;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.HandoffEvent.ThreadTransferred;
import be.capas.contract.handoff.DeclineReason;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules of a handoff: the sender holds the thread until the partner has met the person. */
public sealed interface Handoff extends StreamState {
  /** Nothing was proposed under this id. */
  record Unknown() implements Handoff {
    @Override
    public @Nullable OrganisationId organisation() {
      return null;
    }

    @Override
    public @Nullable PersonId person() {
      return null;
    }
  }

  /** Proposed, in whatever state since. */
  sealed interface Known extends Handoff {
    Demand demand();

    @Override
    default OrganisationId organisation() {
      return demand().organisation();
    }

    @Override
    default PersonId person() {
      return demand().person();
    }
  }

  /** Prepared; the partner knows nothing yet. */
  record Proposed(Demand demand) implements Known {}

  /** The partner was asked. */
  record Sent(Demand demand) implements Known {}

  /** It arrived there. */
  record Received(Demand demand) implements Known {}

  /** The partner will take the person. */
  record Accepted(Demand demand) implements Known {}

  /** The partner will not. */
  record Declined(Demand demand, DeclineReason reason) implements Known {}

  /** The person is expected. */
  record Expected(Demand demand, Instant at) implements Known {}

  /** The person did not come. */
  record Missed(Demand demand, Instant at) implements Known {}

  /** The partner has met the person and holds the thread. */
  record Transferred(Demand demand) implements Known {}

  /** Where every handoff starts. */
  Handoff INITIAL = new Unknown();

  /** What follows from a command; throws {@link Rejected} if nothing may. */
  static List<HandoffEvent> decide(HandoffCommand command, Handoff state, Instant now) {
    command.act().checkAgainst(state, UNKNOWN_HANDOFF, now);
    return switch (command) {
      case ProposeHandoff c -> Asking.propose(c, state);
      case SendHandoff c -> Asking.send(c, known(state, c), now);
      case ConfirmReceipt c -> Answering.receive(c, known(state, c));
      case AcceptHandoff c -> Answering.accept(c, known(state, c));
      case DeclineHandoff c -> Answering.decline(c, known(state, c));
      case SetFirstAppointment c -> Meeting.set(c, known(state, c), now);
      case RecordAppointmentKept c -> Meeting.kept(c, known(state, c), now);
      case RecordAppointmentMissed c -> Meeting.missed(c, known(state, c), now);
    };
  }

  /** What a fact makes of a state. */
  static Handoff evolve(Handoff state, HandoffEvent event) {
    return switch (event) {
      case HandoffProposed e ->
          new Proposed(
              new Demand(
                  e.organisation(), e.person(), e.accompaniment(), e.partner(), e.urgency()));
      case HandoffSent _ -> next(state, Sent::new);
      case HandoffReceived _ -> next(state, Received::new);
      case HandoffAccepted _ -> next(state, Accepted::new);
      case HandoffDeclined e -> next(state, demand -> new Declined(demand, e.reason()));
      case FirstAppointmentSet e -> next(state, demand -> new Expected(demand, e.at()));
      case AppointmentMissed e -> next(state, demand -> new Missed(demand, e.at()));
      case AppointmentKept _, ThreadTransferred _ -> next(state, Transferred::new);
    };
  }

  /** One partner's handoff does not exist for another. */
  private static Known known(Handoff state, HandoffCommand command) {
    var partner = command.act().partner();
    if (state instanceof Known known
        && (partner == null || partner.equals(known.demand().partner()))) {
      return known;
    }
    throw Rejected.unknown(UNKNOWN_HANDOFF);
  }

  private static Handoff next(Handoff state, Function<Demand, Handoff> change) {
    return state instanceof Known known ? change.apply(known.demand()) : state;
  }
}
