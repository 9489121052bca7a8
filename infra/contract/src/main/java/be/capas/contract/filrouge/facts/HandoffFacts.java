package be.capas.contract.filrouge.facts;

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
import be.capas.contract.handoff.SharingBasis.Consent;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.ConsentId;
import be.capas.contract.id.PartnerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one handoff.
 *
 * @param accompaniment absent while only later events are known, and so are partner and urgency
 * @param since the event that led to the state
 * @param sent when the partner was asked
 * @param answerDue by when an answer is expected
 * @param appointment when the first appointment is or was
 * @param discharge that the partner sends the person home; absent until it says so
 * @param consent the consent that it rests on; absent where it rests on something else
 * @param consentEnds when that ends by itself; absent too in documents of before it was looked at
 */
public record HandoffFacts(
    @Nullable AccompanimentId accompaniment,
    @Nullable PartnerId partner,
    @Nullable Urgency urgency,
    State state,
    Fact since,
    @Nullable Fact sent,
    @Nullable Instant answerDue,
    @Nullable Instant appointment,
    @Nullable Discharge discharge,
    @Nullable ConsentId consent,
    @Nullable Instant consentEnds) {

  /**
   * The partner sends the person home.
   *
   * @param home when it does or did, and what proves it
   * @param contactDue by when somebody must have met the person
   */
  public record Discharge(Fact home, Instant contactDue) {}

  /** How far a handoff has come. */
  public enum State {
    PROPOSED,
    SENT,
    RECEIVED,
    ACCEPTED,
    WAITLISTED,
    DECLINED,
    EXPIRED,
    WITHDRAWN,
    FIRST_APPOINTMENT_SET,
    KEPT,
    MISSED,
    TRANSFERRED,
    RETURNED,
    BROKEN
  }

  static HandoffFacts fold(@Nullable HandoffFacts before, HandoffEvent event, Fact fact) {
    var facts =
        before == null
            ? new HandoffFacts(
                null, null, null, State.PROPOSED, fact, null, null, null, null, null, null)
            : before;
    return switch (event) {
      case HandoffProposed it -> facts.proposed(it, fact);
      case HandoffSent it -> facts.asked(it, fact);
      case HandoffReceived _ -> facts.now(State.RECEIVED, fact, facts.appointment);
      case HandoffAccepted _ -> facts.now(State.ACCEPTED, fact, facts.appointment);
      case HandoffDeclined _ -> facts.now(State.DECLINED, fact, facts.appointment);
      case FirstAppointmentSet it -> facts.now(State.FIRST_APPOINTMENT_SET, fact, it.at());
      case AppointmentKept it -> facts.now(State.KEPT, fact, it.at());
      case AppointmentMissed it -> facts.now(State.MISSED, fact, it.at());
      case ThreadTransferred _ -> facts.now(State.TRANSFERRED, fact, facts.appointment);
      case HandoffWaitlisted _ -> facts.now(State.WAITLISTED, fact, facts.appointment);
      case HandoffExpired _ -> facts.now(State.EXPIRED, fact, facts.appointment);
      case HandoffWithdrawn _ -> facts.now(State.WITHDRAWN, fact, facts.appointment);
      case ThreadReturned _ -> facts.now(State.RETURNED, fact, facts.appointment);
      case HandoffBroken _ -> facts.now(State.BROKEN, fact, facts.appointment);
      case DischargeAnnounced it ->
          facts.home(new Discharge(new Fact(it.at(), fact.event()), it.contactDue()));
    };
  }

  /** Whether the partner was asked and has said neither yes nor no. */
  public boolean awaitsAnswer() {
    return state == State.SENT || state == State.RECEIVED || state == State.EXPIRED;
  }

  /** Whether it was sent and has not come to its end. */
  public boolean isRunning() {
    return switch (state) {
      case SENT, RECEIVED, EXPIRED, WAITLISTED, ACCEPTED -> true;
      case FIRST_APPOINTMENT_SET, KEPT, MISSED -> true;
      case PROPOSED, DECLINED, WITHDRAWN, BROKEN, TRANSFERRED, RETURNED -> false;
    };
  }

  private HandoffFacts proposed(HandoffProposed it, Fact fact) {
    return new HandoffFacts(
        it.accompaniment(),
        it.partner(),
        it.urgency(),
        State.PROPOSED,
        fact,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private HandoffFacts asked(HandoffSent it, Fact fact) {
    var given = it.basis() instanceof Consent agreed ? agreed : null;
    return new HandoffFacts(
        accompaniment,
        partner,
        urgency,
        State.SENT,
        fact,
        fact,
        it.answerDue(),
        appointment,
        discharge,
        given == null ? null : given.consent(),
        given == null ? null : given.until());
  }

  private HandoffFacts now(State next, Fact fact, @Nullable Instant at) {
    return new HandoffFacts(
        accompaniment,
        partner,
        urgency,
        next,
        fact,
        sent,
        answerDue,
        at,
        discharge,
        consent,
        consentEnds);
  }

  /** It stands where it stood. */
  private HandoffFacts home(Discharge next) {
    return new HandoffFacts(
        accompaniment,
        partner,
        urgency,
        state,
        since,
        sent,
        answerDue,
        appointment,
        next,
        consent,
        consentEnds);
  }
}
