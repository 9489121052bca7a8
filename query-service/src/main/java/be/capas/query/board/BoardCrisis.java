package be.capas.query.board;

import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.ClaimConfirmed;
import be.capas.contract.CrisisEvent.ClaimLapsed;
import be.capas.contract.CrisisEvent.ClaimReminded;
import be.capas.contract.CrisisEvent.CrisisClaimed;
import be.capas.contract.CrisisEvent.CrisisEscalated;
import be.capas.contract.CrisisEvent.CrisisRaised;
import be.capas.contract.CrisisEvent.CrisisReleased;
import be.capas.contract.CrisisEvent.CrisisReportedAgain;
import be.capas.contract.CrisisEvent.CrisisStabilised;
import be.capas.contract.CrisisEvent.CrisisStoodDown;
import be.capas.contract.CrisisEvent.EmergencyServicesCalled;
import be.capas.contract.CrisisEvent.EmergencyServicesConfirmed;
import be.capas.contract.CrisisEvent.FirstContactMade;
import be.capas.contract.CrisisEvent.InterventionStarted;
import be.capas.contract.CrisisEvent.StepNotified;
import be.capas.contract.CrisisEvent.StepSkipped;
import be.capas.contract.CrisisEvent.UrgencyChanged;
import be.capas.contract.crisis.Deadlines;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.OrganisationId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One crisis, as the on-call queue knows it.
 *
 * @param open whether it is in the queue: not at rest, or the call to 112 still to be confirmed
 * @param deadlines those fixed with the urgency that holds
 * @param emergencyServicesConfirmed whether somebody confirmed that 112 was called
 * @param wasEmergency whether it ever was P0: judging it lower takes back no duty to call 112;
 *     absent in what was stored before that was remembered
 * @param escalating how far the escalation has come; absent while somebody holds it, before the
 *     first step, and in what was stored before steps were shown
 */
public record BoardCrisis(
    CrisisId crisis,
    OrganisationId organisation,
    boolean open,
    Alarm alarm,
    Urgency urgency,
    Deadlines deadlines,
    Response response,
    boolean emergencyServicesConfirmed,
    @Nullable Boolean wasEmergency,
    @Nullable Escalating escalating) {

  /** The crisis as it was raised. */
  public static BoardCrisis raised(CrisisRaised event, Instant at) {
    return new BoardCrisis(
        event.crisis(),
        event.organisation(),
        true,
        Alarm.of(event, at),
        event.triage().urgency(),
        event.deadlines(),
        Response.NONE,
        false,
        event.triage().urgency() == Urgency.P0,
        null);
  }

  /**
   * The crisis with one more event.
   *
   * @param at when it happened
   */
  public BoardCrisis fold(CrisisEvent event, Instant at) {
    return switch (event) {
      case CrisisRaised it -> raised(it, at);
      case CrisisReportedAgain it -> with(alarm.again(it));
      case UrgencyChanged it -> judged(it);
      case CrisisClaimed it -> with(response.claimed(it.psychologist(), at));
      case ClaimLapsed _, CrisisReleased _ -> with(response.lost());
      case CrisisEscalated it -> it.claimedBy() == null ? this : with(response.lost());
      // Who is still on it, who was asked: the board shows who holds it.
      case ClaimConfirmed _, ClaimReminded _ -> this;
      case StepNotified it -> taken(Escalating.after(it));
      case StepSkipped it -> taken(Escalating.after(it));
      // Whoever called confirmed it with that.
      case EmergencyServicesCalled _ -> this;
      case FirstContactMade _ -> with(response.reached(at));
      case EmergencyServicesConfirmed _ -> confirmed();
      case InterventionStarted _ -> with(response.arrived(at));
      case CrisisStabilised it -> with(response.atRest(at, it.outcome(), it.nextContactDue()));
      case CrisisStoodDown it -> with(response.stoodDown(at, it.reason()));
    };
  }

  /** What runs out next: the claim until somebody claimed it, then the contact; then nothing. */
  public Optional<Limit> limit() {
    return switch (response.state()) {
      case RAISED -> claim().or(this::contact);
      case CLAIMED -> contact();
      case ON_SCENE, STABILISED, STOOD_DOWN -> Optional.empty();
    };
  }

  /** None once the person was reached. */
  private Optional<Limit> contact() {
    return response.contactAt() == null
        ? Optional.of(new Limit(Limit.Kind.CONTACT, deadlines.contactBy()))
        : Optional.empty();
  }

  private Optional<Limit> claim() {
    return Optional.ofNullable(deadlines.claimBy()).map(it -> new Limit(Limit.Kind.CLAIM, it));
  }

  /** Whether somebody must still confirm that 112 was called: a duty that outlives the crisis. */
  public boolean emergencyConfirmationDue() {
    return isEmergency(urgency) && !emergencyServicesConfirmed;
  }

  private boolean isEmergency(Urgency level) {
    return level == Urgency.P0 || urgency == Urgency.P0 || Boolean.TRUE.equals(wasEmergency);
  }

  private BoardCrisis with(Alarm next) {
    return make(next, urgency, deadlines, response, emergencyServicesConfirmed);
  }

  /** A step of the escalation was taken. */
  private BoardCrisis taken(Escalating next) {
    return new BoardCrisis(
        crisis,
        organisation,
        open,
        alarm,
        urgency,
        deadlines,
        response.paged(next.number() + 1),
        emergencyServicesConfirmed,
        wasEmergency,
        next);
  }

  private BoardCrisis with(Response next) {
    return make(alarm, urgency, deadlines, next, emergencyServicesConfirmed);
  }

  private BoardCrisis judged(UrgencyChanged event) {
    var level = event.triage().urgency();
    return make(alarm, level, event.deadlines(), response, emergencyServicesConfirmed);
  }

  private BoardCrisis confirmed() {
    return make(alarm, urgency, deadlines, response, true);
  }

  private BoardCrisis make(
      Alarm what, Urgency level, Deadlines limits, Response done, boolean confirmed) {
    var emergency = isEmergency(level);
    var owed = emergency && !confirmed;
    var stillOpen = !done.state().isTheEnd() || owed;
    var steps = done.state() == Response.State.RAISED && response.state() == Response.State.RAISED;
    return new BoardCrisis(
        crisis,
        organisation,
        stillOpen,
        what,
        level,
        limits,
        done,
        confirmed,
        emergency,
        steps ? escalating : null);
  }
}
