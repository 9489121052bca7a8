package be.capas.query.liaison;

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
import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PersonId;
import be.capas.contract.sealing.As;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One handoff.
 *
 * @param since when it came to stand where it stands
 * @param sentAt when we knew that the partner was asked: what it is given is what was known then
 * @param answerDue by when an answer is expected
 * @param appointment when the first appointment is or was
 * @param request what is asked of the partner
 * @param place where the appointment is
 */
public record Handoff(
    HandoffId handoff,
    OrganisationId organisation,
    PersonId person,
    AccompanimentId accompaniment,
    PartnerId partner,
    Urgency urgency,
    State state,
    Instant since,
    @Nullable Instant sentAt,
    @Nullable Instant answerDue,
    @Nullable Instant appointment,
    @As(SealedField.HANDOFF_REQUEST) @Nullable Sealed request,
    @As(SealedField.APPOINTMENT_PLACE) @Nullable Sealed place) {

  /** How far a handoff has come. */
  public enum State {
    PROPOSED,
    SENT,
    RECEIVED,
    ACCEPTED,
    DECLINED,
    FIRST_APPOINTMENT_SET,
    KEPT,
    MISSED,
    TRANSFERRED;

    /** Whether its partner sees anything of it: it was asked and has not said no. */
    public boolean isForPartner() {
      return switch (this) {
        case PROPOSED, DECLINED -> false;
        case SENT, RECEIVED, ACCEPTED, FIRST_APPOINTMENT_SET, KEPT, MISSED, TRANSFERRED -> true;
      };
    }
  }

  static Handoff proposed(HandoffProposed event, Instant at) {
    return new Handoff(
        event.handoff(),
        event.organisation(),
        event.person(),
        event.accompaniment(),
        event.partner(),
        event.urgency(),
        State.PROPOSED,
        at,
        null,
        null,
        null,
        event.request(),
        null);
  }

  Handoff fold(HandoffEvent event, Instant at, Instant knownAt) {
    return switch (event) {
      case HandoffProposed it -> proposed(it, at);
      case HandoffSent it -> with(State.SENT, at, knownAt, it.answerDue(), appointment, place);
      case HandoffReceived _ -> now(State.RECEIVED, at);
      case HandoffAccepted _ -> now(State.ACCEPTED, at);
      case HandoffDeclined _ -> now(State.DECLINED, at);
      case FirstAppointmentSet it ->
          with(State.FIRST_APPOINTMENT_SET, at, sentAt, answerDue, it.at(), it.place());
      case AppointmentKept it -> with(State.KEPT, at, sentAt, answerDue, it.at(), place);
      case AppointmentMissed it -> with(State.MISSED, at, sentAt, answerDue, it.at(), place);
      case ThreadTransferred _ -> now(State.TRANSFERRED, at);
    };
  }

  private Handoff now(State next, Instant at) {
    return with(next, at, sentAt, answerDue, appointment, place);
  }

  private Handoff with(
      State next,
      Instant at,
      @Nullable Instant sent,
      @Nullable Instant due,
      @Nullable Instant expected,
      @Nullable Sealed where) {
    return new Handoff(
        handoff,
        organisation,
        person,
        accompaniment,
        partner,
        urgency,
        next,
        at,
        sent,
        due,
        expected,
        request,
        where);
  }
}
