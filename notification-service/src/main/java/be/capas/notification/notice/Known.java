package be.capas.notification.notice;

import be.capas.contract.AccompanimentEvent;
import be.capas.contract.CapasEvent;
import be.capas.contract.CellEvent;
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
import be.capas.contract.OnCallEvent;
import be.capas.contract.PersonEvent.ConsentGiven;
import be.capas.contract.PersonEvent.ConsentWithdrawn;
import be.capas.contract.PersonEvent.ContactPersonAdded;
import be.capas.contract.PersonEvent.GlassBroken;
import be.capas.contract.PersonEvent.IdentityCorrected;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.PersonEvent.PersonMergedInto;
import be.capas.contract.PersonEvent.PersonMovedToAntenna;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.PersonEvent.PersonsMerged;
import be.capas.contract.PersonEvent.RecordCorrected;
import be.capas.contract.PersonEvent.RecordedInError;
import be.capas.contract.PersonEvent.ThreadChanged;
import be.capas.contract.Recorded;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.oncall.OnCallBook;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The little that must be remembered of a stream to tell the right people of its next event. */
public sealed interface Known {
  /** Nothing of interest, so far or at all. */
  record Nothing() implements Known {}

  /**
   * A crisis that nobody has taken yet.
   *
   * @param round where its paging stands; absent for what waits since before this was kept
   */
  record Waiting(Urgency urgency, @Nullable Instant claimBy, @Nullable Round round)
      implements Known {
    /** The round of paging that runs; by the standard plan where none was written down. */
    public Round running() {
      return Objects.requireNonNullElseGet(
          round, () -> new Round(EscalationPlan.standard(urgency), null, Set.of()));
    }

    private Waiting in(Round next) {
      return new Waiting(urgency, claimBy, next);
    }

    private Waiting at(UrgencyChanged changed, Recorded<?> recorded) {
      var next = changed.triage().urgency();
      var plan = Round.plan(changed.escalation(), next);
      var round =
          next.isAbove(urgency)
              ? Round.begin(plan, recorded, Cause.MORE_URGENT, 0)
              : running().by(plan);
      return new Waiting(next, changed.deadlines().claimBy(), round);
    }
  }

  /**
   * A crisis that a psychologist took, or that came to rest: nobody needs to be paged for it.
   *
   * @param urgency absent for what was taken before this was kept
   * @param plan whom to page after whom if nobody is on it any more; absent likewise
   * @param by who is on it; absent likewise, and where it came to rest without anybody
   */
  record Taken(
      @Nullable Urgency urgency,
      @Nullable Instant claimBy,
      @Nullable EscalationPlan plan,
      @Nullable ActorId by)
      implements Known {
    Taken at(UrgencyChanged changed) {
      var next = changed.triage().urgency();
      var plan = Round.plan(changed.escalation(), next);
      return new Taken(next, changed.deadlines().claimBy(), plan, by);
    }

    /** The urgency; very urgent where it was not written down: better too early than too late. */
    public Urgency level() {
      return Objects.requireNonNullElse(urgency, Urgency.P1);
    }

    /** The plan; the standard one where none was written down. */
    public EscalationPlan escalation() {
      return Round.plan(plan, level());
    }

    /** Nobody is on it any more. */
    private Waiting again(Recorded<?> recorded, Cause cause, int step) {
      var round = Round.begin(escalation(), recorded, cause, step);
      return new Waiting(level(), claimBy, round);
    }
  }

  /**
   * A handoff.
   *
   * @param sentBy who asked the partner; absent until it was sent
   */
  record Handoff(PartnerId partner, @Nullable ActorId sentBy) implements Known {}

  /**
   * A handoff that its sender took back: its partner is not asked any more.
   *
   * @param sentBy who had asked the partner; absent where it never was
   */
  record Withdrawn(PartnerId partner, @Nullable ActorId sentBy) implements Known {}

  /** A person of whose file a part was erased: nothing about them is told any more. */
  record Erased() implements Known {}

  /**
   * Who is on call in an organisation, by its rosters.
   *
   * @param organisation absent in what was said last before this was kept
   */
  record OnCall(@Nullable OrganisationId organisation, OnCallBook book) implements Known {
    public OnCall {
      Objects.requireNonNull(book);
    }
  }

  Known NOTHING = new Nothing();

  /** What is known once this has happened too. */
  static Known evolve(Known before, Recorded<?> recorded) {
    CapasEvent event = recorded.event();
    return switch (event) {
      case CrisisRaised raised -> raised(raised, recorded);
      case UrgencyChanged changed when before instanceof Waiting waiting ->
          waiting.at(changed, recorded);
      case UrgencyChanged changed when before instanceof Taken taken -> taken.at(changed);
      case CrisisClaimed claimed -> taken(before, claimed.psychologist());
      case InterventionStarted _ -> taken(before, recorded.by());
      case CrisisStabilised _, CrisisStoodDown _ -> taken(before, null);
      case ClaimLapsed _, CrisisReleased _ ->
          before instanceof Taken taken ? taken.again(recorded, Cause.RELEASED, 0) : before;
      // Escalated past whoever held it: nobody does.
      case CrisisEscalated escalated when before instanceof Taken taken ->
          taken.again(recorded, Cause.ESCALATED, escalated.step());
      case CrisisEscalated escalated when before instanceof Waiting waiting ->
          waiting.in(
              Round.begin(waiting.running().plan(), recorded, Cause.ESCALATED, escalated.step()));
      case CrisisEscalated _ -> before;
      case StepNotified _ when before instanceof Waiting waiting ->
          waiting.in(waiting.running().told());
      case StepSkipped skipped when before instanceof Waiting waiting ->
          waiting.in(waiting.running().without(skipped.step()));
      case ClaimConfirmed _, ClaimReminded _, StepNotified _, StepSkipped _ -> before;
      case UrgencyChanged _, CrisisReportedAgain _, EmergencyServicesConfirmed _ -> before;
      case EmergencyServicesCalled _, FirstContactMade _ -> before;
      case HandoffProposed proposed -> new Handoff(proposed.partner(), null);
      case HandoffSent _ when before instanceof Handoff(var partner, _) ->
          new Handoff(partner, recorded.by());
      case HandoffSent _, HandoffReceived _, HandoffAccepted _, HandoffDeclined _ -> before;
      case HandoffWithdrawn _ when before instanceof Handoff(var partner, var sentBy) ->
          new Withdrawn(partner, sentBy);
      case HandoffWaitlisted _, HandoffExpired _, HandoffWithdrawn _, HandoffBroken _ -> before;
      case FirstAppointmentSet _, AppointmentKept _, AppointmentMissed _, ThreadTransferred _ ->
          before;
      case ThreadReturned _, DischargeAnnounced _ -> before;
      case OnCallEvent said -> new OnCall(said.organisation(), book(before).fold(said));
      case PersonErased _ -> new Erased();
      case PersonRegistered _, GlassBroken _, IdentityCorrected _ -> before;
      case ConsentGiven _, ConsentWithdrawn _, ThreadChanged _, AccompanimentEvent _ -> before;
      case PersonMovedToAntenna _, ContactPersonAdded _ -> before;
      case RecordedInError _, RecordCorrected _ -> before;
      case PersonsMerged _, PersonMergedInto _ -> before;
      case CellEvent _ -> before;
    };
  }

  private static Waiting raised(CrisisRaised raised, Recorded<?> recorded) {
    var urgency = raised.triage().urgency();
    var plan = Round.plan(raised.escalation(), urgency);
    return new Waiting(
        urgency, raised.deadlines().claimBy(), Round.begin(plan, recorded, Cause.RAISED, 0));
  }

  private static Taken taken(Known before, @Nullable ActorId by) {
    return switch (before) {
      case Waiting waiting ->
          new Taken(waiting.urgency(), waiting.claimBy(), waiting.running().plan(), by);
      case Taken taken -> new Taken(taken.urgency(), taken.claimBy(), taken.plan(), by);
      case Nothing _, Handoff _, Withdrawn _, Erased _, OnCall _ -> new Taken(null, null, null, by);
    };
  }

  private static OnCallBook book(Known before) {
    return before instanceof OnCall(_, var book) ? book : OnCallBook.EMPTY;
  }
}
