package be.capas.notification.notice;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.SkipReason;
import be.capas.contract.filrouge.Signal;
import be.capas.contract.filrouge.Status;
import be.capas.contract.handoff.DeclineReason;
import be.capas.contract.handoff.ReturnReason;
import be.capas.contract.handoff.SharingBasis;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.ConsentId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.Id;
import be.capas.contract.id.OnCallId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told. Ids, codes and times only: never anything about the person. */
public sealed interface Message {
  /** The crisis, handoff, person or book of who is on call that it is about. */
  Id about();

  /** The consent that telling it rests on, if it rests on one. */
  default @Nullable ConsentId consent() {
    return null;
  }

  /**
   * A crisis waits for a psychologist.
   *
   * @param claimBy by when somebody must have taken it; absent where its urgency has no such limit
   */
  record CrisisPage(CrisisId crisis, Urgency urgency, @Nullable Instant claimBy, Cause cause)
      implements Message {
    @Override
    public CrisisId about() {
      return crisis;
    }

    /** The same page, for whoever stands in for those it did not reach. */
    public CrisisPage because(Cause other) {
      return new CrisisPage(crisis, urgency, claimBy, other);
    }

    /** Why the page is sent. */
    public enum Cause {
      RAISED,
      REPORTED_AGAIN,
      MORE_URGENT,
      /** Whoever was on it gave it back, or was not heard of any more. */
      RELEASED,
      /** Somebody did not wait for the next step of the escalation. */
      ESCALATED,
      /** Those paged before did not take it: the next step of its escalation, or the same again. */
      NOT_ANSWERED,
      /** Nobody is on call: the coordinators stand in. */
      NOBODY_ON_CALL,
      /** The page did not reach somebody on call: the coordinators stand in. */
      NOT_DELIVERED
    }
  }

  /**
   * A partner service is asked to take somebody; the rest it reads with its own token.
   *
   * @param sentAt when we knew that it was sent
   * @param basis on what ground; absent in what was noted before it was kept
   */
  record HandoffRequest(
      HandoffId handoff, PartnerId partner, Instant sentAt, @Nullable SharingBasis basis)
      implements Message {
    @Override
    public HandoffId about() {
      return handoff;
    }

    @Override
    public @Nullable ConsentId consent() {
      return basis instanceof SharingBasis.Consent(var consent, _) ? consent : null;
    }
  }

  /** The partner said no: for who sent the handoff. */
  record RequestDeclined(HandoffId handoff, PartnerId partner, DeclineReason reason)
      implements Message {
    @Override
    public HandoffId about() {
      return handoff;
    }
  }

  /** The person did not come to the partner's first appointment: for who sent the handoff. */
  record NotSeen(HandoffId handoff, PartnerId partner, Instant appointment) implements Message {
    @Override
    public HandoffId about() {
      return handoff;
    }
  }

  /** The sender took a handoff back: for the partner that was asked. */
  record RequestWithdrawn(HandoffId handoff, PartnerId partner, Instant withdrawnAt)
      implements Message {
    @Override
    public HandoffId about() {
      return handoff;
    }
  }

  /**
   * The partner put the person on its waiting list: for who sent the handoff.
   *
   * @param expectedWaitDays for how long; absent where nobody can say
   */
  record RequestWaitlisted(HandoffId handoff, PartnerId partner, @Nullable Integer expectedWaitDays)
      implements Message {
    @Override
    public HandoffId about() {
      return handoff;
    }
  }

  /** The partner did not answer in time: for who sent the handoff. */
  record RequestUnanswered(HandoffId handoff, PartnerId partner, Instant answerDue)
      implements Message {
    @Override
    public HandoffId about() {
      return handoff;
    }
  }

  /** The partner gave up before it met the person: for who sent the handoff. */
  record GivenUp(HandoffId handoff, PartnerId partner, ReturnReason reason) implements Message {
    @Override
    public HandoffId about() {
      return handoff;
    }
  }

  /** The partner gave the thread back: for who sent the handoff. */
  record ThreadGivenBack(HandoffId handoff, PartnerId partner, ReturnReason reason)
      implements Message {
    @Override
    public HandoffId about() {
      return handoff;
    }
  }

  /**
   * The partner sends the person home: for who sent the handoff.
   *
   * @param contactDue by when somebody must have met the person
   */
  record SentHome(HandoffId handoff, PartnerId partner, Instant at, Instant contactDue)
      implements Message {
    @Override
    public HandoffId about() {
      return handoff;
    }
  }

  /** A partner service could not be reached about a handoff: somebody must ask it otherwise. */
  record PartnerNotReached(HandoffId handoff, PartnerId partner) implements Message {
    @Override
    public HandoffId about() {
      return handoff;
    }
  }

  /**
   * A psychologist without a part in somebody's care opened what is secret: for those who oversee
   * it.
   *
   * @param until when it shuts again
   */
  record GlassWasBroken(PersonId person, ActorId psychologist, Instant until) implements Message {
    @Override
    public PersonId about() {
      return person;
    }
  }

  /**
   * Somebody's thread is no longer as it was: for who holds it and for the coordinators.
   *
   * @param rules what is wrong; empty where nothing is any more
   */
  record ThreadTurned(PersonId person, Status status, List<Signal.Rule> rules) implements Message {
    public ThreadTurned {
      rules = List.copyOf(rules);
    }

    @Override
    public PersonId about() {
      return person;
    }
  }

  /**
   * Whoever claimed a crisis is asked whether they are still on it.
   *
   * @param lapseAt by when they must have said so, else others are paged
   */
  record ClaimReminder(CrisisId crisis, Urgency urgency, Instant lapseAt) implements Message {
    @Override
    public CrisisId about() {
      return crisis;
    }
  }

  /**
   * A crisis that somebody is on was reported again or became more urgent: for whoever is on it,
   * and where it is urgent at least very much, for the coordinators.
   *
   * @param urgency as it is now
   */
  record HeldAndWorse(CrisisId crisis, Urgency urgency) implements Message {
    @Override
    public CrisisId about() {
      return crisis;
    }
  }

  /**
   * Somebody did not wait for whoever claimed a crisis, and others are paged: for whoever had
   * claimed it, who may be on their way.
   *
   * @param urgency as it is now
   */
  record ClaimEnded(CrisisId crisis, Urgency urgency) implements Message {
    @Override
    public CrisisId about() {
      return crisis;
    }
  }

  /** Whoever claimed a crisis was not heard of any more: for the coordinators. */
  record ClaimGone(CrisisId crisis, ActorId psychologist) implements Message {
    @Override
    public CrisisId about() {
      return crisis;
    }
  }

  /**
   * Something is wrong with who will be on call, days ahead: for the coordinators. One message
   * lists all of it.
   *
   * @param organisation whose rosters they are
   * @param fresh what nobody was told yet
   * @param known what they were told before and still holds
   */
  record CoverageAhead(OrganisationId organisation, List<Ahead> fresh, List<Ahead> known)
      implements Message {
    public CoverageAhead {
      fresh = List.copyOf(fresh);
      known = List.copyOf(known);
    }

    @Override
    public OnCallId about() {
      return OnCallId.of(organisation);
    }
  }

  /**
   * A step of an escalation had nobody to tell: for the coordinators.
   *
   * @param step which one, from 0
   */
  record CoverageGap(CrisisId crisis, int step, SkipReason reason) implements Message {
    @Override
    public CrisisId about() {
      return crisis;
    }
  }
}
