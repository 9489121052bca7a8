package be.capas.query.liaison;

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
 * @param expectedWaitDays how long the person waits for the partner, as it said last
 * @param dischargeAt when the partner sends or sent the person home
 * @param contactDue by when somebody must have met the person after that
 * @param previous the attempt before this one for the same need
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
    @Nullable Integer expectedWaitDays,
    @Nullable Instant dischargeAt,
    @Nullable Instant contactDue,
    @Nullable HandoffId previous,
    @As(SealedField.HANDOFF_REQUEST) @Nullable Sealed request,
    @As(SealedField.APPOINTMENT_PLACE) @Nullable Sealed place) {

  /** How far a handoff has come. */
  public enum State {
    PROPOSED,
    SENT,
    RECEIVED,
    WAITLISTED,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN,
    FIRST_APPOINTMENT_SET,
    KEPT,
    MISSED,
    TRANSFERRED,
    RETURNED,
    BROKEN;

    /** Whether its partner sees anything of it: it was asked, and neither side has ended it. */
    public boolean isForPartner() {
      return switch (this) {
        case PROPOSED, DECLINED, WITHDRAWN, RETURNED, BROKEN -> false;
        case SENT, RECEIVED, WAITLISTED, EXPIRED, ACCEPTED -> true;
        case FIRST_APPOINTMENT_SET, KEPT, MISSED, TRANSFERRED -> true;
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
        null,
        null,
        null,
        event.previous(),
        event.request(),
        null);
  }

  /**
   * The handoff with one more event.
   *
   * @param at when it happened
   * @param knownAt when we knew
   */
  Handoff fold(HandoffEvent event, Instant at, Instant knownAt) {
    return switch (event) {
      case HandoffProposed it -> proposed(it, at);
      case HandoffSent it -> asked(at, knownAt, it.answerDue());
      case HandoffReceived _ -> now(State.RECEIVED, at);
      case HandoffWaitlisted it -> waiting(at, it.expectedWaitDays());
      case HandoffAccepted _ -> now(State.ACCEPTED, at);
      case HandoffDeclined _ -> now(State.DECLINED, at);
      case HandoffExpired _ -> now(State.EXPIRED, at);
      case HandoffWithdrawn _ -> now(State.WITHDRAWN, at);
      case FirstAppointmentSet it -> meeting(State.FIRST_APPOINTMENT_SET, at, it.at(), it.place());
      case AppointmentKept it -> meeting(State.KEPT, at, it.at(), place);
      case AppointmentMissed it -> meeting(State.MISSED, at, it.at(), place);
      case ThreadTransferred _ -> now(State.TRANSFERRED, at);
      case ThreadReturned _ -> now(State.RETURNED, at);
      case HandoffBroken _ -> now(State.BROKEN, at);
      case DischargeAnnounced it -> discharged(it);
    };
  }

  private Handoff now(State next, Instant at) {
    return meeting(next, at, appointment, place);
  }

  private Handoff asked(Instant at, Instant knownAt, Instant due) {
    return make(
        State.SENT,
        at,
        knownAt,
        due,
        appointment,
        expectedWaitDays,
        dischargeAt,
        contactDue,
        place);
  }

  private Handoff waiting(Instant at, @Nullable Integer days) {
    return make(
        State.WAITLISTED, at, sentAt, answerDue, appointment, days, dischargeAt, contactDue, place);
  }

  private Handoff meeting(
      State next, Instant at, @Nullable Instant expected, @Nullable Sealed where) {
    return make(
        next, at, sentAt, answerDue, expected, expectedWaitDays, dischargeAt, contactDue, where);
  }

  /** It stands where it stood: the partner goes on holding the thread. */
  private Handoff discharged(DischargeAnnounced event) {
    return make(
        state,
        since,
        sentAt,
        answerDue,
        appointment,
        expectedWaitDays,
        event.at(),
        event.contactDue(),
        place);
  }

  private Handoff make(
      State next,
      Instant at,
      @Nullable Instant sent,
      @Nullable Instant due,
      @Nullable Instant expected,
      @Nullable Integer wait,
      @Nullable Instant discharge,
      @Nullable Instant contact,
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
        wait,
        discharge,
        contact,
        previous,
        request,
        where);
  }
}
