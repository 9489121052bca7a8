package be.capas.command.handoff.domain;

import static be.capas.command.rule.Reason.UNKNOWN_HANDOFF;

import be.capas.command.handoff.domain.HandoffCommand.AcceptHandoff;
import be.capas.command.handoff.domain.HandoffCommand.AnnounceDischarge;
import be.capas.command.handoff.domain.HandoffCommand.ConfirmReceipt;
import be.capas.command.handoff.domain.HandoffCommand.DeclineHandoff;
import be.capas.command.handoff.domain.HandoffCommand.ExpireHandoff;
import be.capas.command.handoff.domain.HandoffCommand.ProposeHandoff;
import be.capas.command.handoff.domain.HandoffCommand.PutOnWaitingList;
import be.capas.command.handoff.domain.HandoffCommand.RecordAppointmentKept;
import be.capas.command.handoff.domain.HandoffCommand.RecordAppointmentMissed;
import be.capas.command.handoff.domain.HandoffCommand.ReturnThread;
import be.capas.command.handoff.domain.HandoffCommand.SendHandoff;
import be.capas.command.handoff.domain.HandoffCommand.SetFirstAppointment;
import be.capas.command.handoff.domain.HandoffCommand.WithdrawHandoff;
import be.capas.command.rule.Rejected;
import be.capas.command.rule.StreamState;
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.AppointmentKept;
import be.capas.contract.HandoffEvent.AppointmentMissed;
import be.capas.contract.HandoffEvent.DischargeAnnounced;
import be.capas.contract.HandoffEvent.FirstAppointmentSet;
import be.capas.contract.HandoffEvent.HandoffAccepted;
import be.capas.contract.HandoffEvent.HandoffBroken;
import be.capas.contract.HandoffEvent.HandoffDeclined;
import be.capas.contract.HandoffEvent.HandoffExpired;
import be.capas.contract.HandoffEvent.HandoffProposed;
import be.capas.contract.HandoffEvent.HandoffReceived;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.HandoffEvent.HandoffWaitlisted;
import be.capas.contract.HandoffEvent.HandoffWithdrawn;
import be.capas.contract.HandoffEvent.ThreadReturned;
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

  /** The partner was asked, and has said neither yes nor no nor that the person must wait. */
  sealed interface Unanswered extends Known {}

  /** The partner was asked, and must answer in time. */
  record Sent(Demand demand, Instant answerDue) implements Unanswered {}

  /** It arrived there. */
  record Received(Demand demand, Instant answerDue) implements Unanswered {}

  /** No answer came in time; a late one still counts. */
  record Expired(Demand demand) implements Unanswered {}

  /** The partner would take the person, and cannot yet. */
  record Waitlisted(Demand demand, @Nullable Integer expectedWaitDays) implements Known {}

  /** The partner will take the person, and has not met them. */
  sealed interface Agreed extends Known {}

  /** It said yes, and no more so far. */
  record Accepted(Demand demand) implements Agreed {}

  /** The partner will not. */
  record Declined(Demand demand, DeclineReason reason) implements Known {}

  /** The person is expected. */
  record Expected(Demand demand, Instant at) implements Agreed {}

  /** The person did not come. */
  record Missed(Demand demand, Instant at) implements Agreed {}

  /**
   * The partner has met the person and holds the thread.
   *
   * @param discharge when it lets the person go home; absent until it says so
   */
  record Transferred(Demand demand, @Nullable Instant discharge) implements Known {}

  /** The sender took it back. */
  record Withdrawn(Demand demand) implements Known {}

  /** The partner had accepted, and gave up before it met the person. */
  record Broken(Demand demand) implements Known {}

  /** The partner had the thread, and gave it back. */
  record Returned(Demand demand) implements Known {}

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
      case PutOnWaitingList c -> Answering.waitlist(c, known(state, c));
      case WithdrawHandoff c -> Withdrawing.withdraw(c, known(state, c));
      case ExpireHandoff c -> Withdrawing.expire(c, known(state, c), now);
      case ReturnThread c -> Returning.giveBack(c, known(state, c));
      case AnnounceDischarge c -> Returning.discharge(c, known(state, c), now);
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
      case HandoffSent e -> next(state, demand -> new Sent(demand, e.answerDue()));
      case HandoffReceived _ ->
          state instanceof Sent(var demand, var due) ? new Received(demand, due) : state;
      case HandoffExpired _ -> next(state, Expired::new);
      case HandoffWaitlisted e ->
          next(state, demand -> new Waitlisted(demand, e.expectedWaitDays()));
      case HandoffWithdrawn _ -> next(state, Withdrawn::new);
      case HandoffAccepted _ -> next(state, Accepted::new);
      case HandoffDeclined e -> next(state, demand -> new Declined(demand, e.reason()));
      case FirstAppointmentSet e -> next(state, demand -> new Expected(demand, e.at()));
      case AppointmentMissed e -> next(state, demand -> new Missed(demand, e.at()));
      case AppointmentKept _, ThreadTransferred _ ->
          next(state, demand -> new Transferred(demand, null));
      case DischargeAnnounced e -> next(state, demand -> new Transferred(demand, e.at()));
      case ThreadReturned _ -> next(state, Returned::new);
      case HandoffBroken _ -> next(state, Broken::new);
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
