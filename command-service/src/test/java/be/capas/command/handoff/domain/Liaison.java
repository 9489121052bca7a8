package be.capas.command.handoff.domain;

import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.CONSENT;
import static be.capas.contract.Samples.CONSENTED;
import static be.capas.contract.Samples.CONSENT_SCOPE;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.PREVIOUS_HANDOFF;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.crisis.Urgency.P3;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.contract.sealing.DataClass.IDENTITY;

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
import be.capas.command.rule.Act;
import be.capas.command.rule.Spec;
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.AppointmentKept;
import be.capas.contract.HandoffEvent.AppointmentMissed;
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
import be.capas.contract.handoff.DeclineReason;
import be.capas.contract.handoff.ReturnReason;
import be.capas.contract.handoff.WithdrawReason;
import be.capas.contract.sealing.DataClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The handoff that the tests are about, and what can be said of it. */
final class Liaison {
  static final Spec<HandoffCommand, Handoff, HandoffEvent> SPEC =
      new Spec<>(Handoff::decide, Handoff::evolve, Handoff.INITIAL, NOON);
  static final Set<DataClass> SHARED = Set.of(IDENTITY, CONFIDENCE);
  static final Instant NEXT_WEEK = NOON.plus(Duration.ofDays(7));
  static final Instant LATER = NOON.plus(Duration.ofDays(9));

  /** The consent that the person gave, standing. */
  static final Claim AGREED = new Claim.Consented(CONSENT, new HeldConsent(CONSENT_SCOPE, false));

  static final HandoffProposed PROPOSAL = proposed(P3);
  static final HandoffSent SENDING =
      new HandoffSent(HANDOFF, CONSENTED, SHARED, NOON.plus(Duration.ofHours(48)));
  static final HandoffReceived RECEIPT = new HandoffReceived(HANDOFF);
  static final HandoffAccepted ACCEPTANCE = new HandoffAccepted(HANDOFF);
  static final HandoffDeclined REFUSAL =
      new HandoffDeclined(HANDOFF, DeclineReason.NO_CAPACITY, sealed(CONFIDENCE));
  static final FirstAppointmentSet APPOINTMENT =
      new FirstAppointmentSet(HANDOFF, NEXT_WEEK, sealed(CONFIDENCE));
  static final AppointmentMissed NO_SHOW = new AppointmentMissed(HANDOFF, NEXT_WEEK);
  static final AppointmentKept MEETING = new AppointmentKept(HANDOFF, NEXT_WEEK);
  static final ThreadTransferred TRANSFER =
      new ThreadTransferred(HANDOFF, PERSON, ACCOMPANIMENT, PARTNER);

  static final Instant ANSWER_DUE = SENDING.answerDue();
  static final HandoffWaitlisted WAITING = new HandoffWaitlisted(HANDOFF, 21);
  static final HandoffExpired NO_ANSWER = new HandoffExpired(HANDOFF, ANSWER_DUE);
  static final HandoffWithdrawn WITHDRAWAL =
      new HandoffWithdrawn(HANDOFF, WithdrawReason.ASKED_ELSEWHERE);
  static final HandoffBroken BREAK =
      new HandoffBroken(HANDOFF, ReturnReason.NOT_COMING, sealed(CONFIDENCE));
  static final ThreadReturned GIVEN_BACK =
      new ThreadReturned(
          HANDOFF, PERSON, ACCOMPANIMENT, PARTNER, ReturnReason.NOT_COMING, sealed(CONFIDENCE));

  static final List<HandoffEvent> PROPOSED = List.of(PROPOSAL);
  static final List<HandoffEvent> SENT = List.of(PROPOSAL, SENDING);
  static final List<HandoffEvent> RECEIVED = List.of(PROPOSAL, SENDING, RECEIPT);
  static final List<HandoffEvent> ACCEPTED = List.of(PROPOSAL, SENDING, RECEIPT, ACCEPTANCE);
  static final List<HandoffEvent> DECLINED = List.of(PROPOSAL, SENDING, RECEIPT, REFUSAL);
  static final List<HandoffEvent> EXPECTED = List.of(PROPOSAL, SENDING, ACCEPTANCE, APPOINTMENT);
  static final List<HandoffEvent> MISSED =
      List.of(PROPOSAL, SENDING, ACCEPTANCE, APPOINTMENT, NO_SHOW);
  static final List<HandoffEvent> TRANSFERRED =
      List.of(PROPOSAL, SENDING, ACCEPTANCE, APPOINTMENT, MEETING, TRANSFER);

  static final List<HandoffEvent> WAITLISTED = List.of(PROPOSAL, SENDING, RECEIPT, WAITING);
  static final List<HandoffEvent> EXPIRED = List.of(PROPOSAL, SENDING, NO_ANSWER);
  static final List<HandoffEvent> WITHDRAWN = List.of(PROPOSAL, SENDING, RECEIPT, WITHDRAWAL);
  static final List<HandoffEvent> BROKEN = List.of(PROPOSAL, SENDING, ACCEPTANCE, BREAK);
  static final List<HandoffEvent> RETURNED =
      List.of(PROPOSAL, SENDING, ACCEPTANCE, APPOINTMENT, MEETING, TRANSFER, GIVEN_BACK);

  private Liaison() {}

  static HandoffProposed proposed(Urgency urgency) {
    return new HandoffProposed(
        HANDOFF,
        ORGANISATION,
        PERSON,
        ACCOMPANIMENT,
        PARTNER,
        urgency,
        sealed(CONFIDENCE),
        PREVIOUS_HANDOFF);
  }

  static ProposeHandoff propose(Act act) {
    return new ProposeHandoff(
        HANDOFF, PERSON, ACCOMPANIMENT, PARTNER, P3, sealed(CONFIDENCE), PREVIOUS_HANDOFF, act);
  }

  static SendHandoff send(Act act) {
    return new SendHandoff(HANDOFF, AGREED, SHARED, ACCOMPANIMENT, act);
  }

  static ConfirmReceipt receipt(Act act) {
    return new ConfirmReceipt(HANDOFF, act);
  }

  static AcceptHandoff accept(Act act) {
    return new AcceptHandoff(HANDOFF, act);
  }

  static DeclineHandoff decline(DeclineReason reason, Act act) {
    return new DeclineHandoff(HANDOFF, reason, sealed(CONFIDENCE), act);
  }

  static SetFirstAppointment expect(Instant at, Act act) {
    return new SetFirstAppointment(HANDOFF, at, sealed(CONFIDENCE), act);
  }

  static RecordAppointmentKept kept(Instant at, Act act) {
    return new RecordAppointmentKept(HANDOFF, at, act);
  }

  static RecordAppointmentMissed missed(Instant at, Act act) {
    return new RecordAppointmentMissed(HANDOFF, at, act);
  }

  static PutOnWaitingList waitlist(Integer days, Act act) {
    return new PutOnWaitingList(HANDOFF, days, act);
  }

  static WithdrawHandoff withdraw(boolean afterAcceptance, Act act) {
    return new WithdrawHandoff(HANDOFF, WithdrawReason.ASKED_ELSEWHERE, afterAcceptance, act);
  }

  static ExpireHandoff expire(Act act) {
    return new ExpireHandoff(HANDOFF, act);
  }

  static ReturnThread giveBack(Act act) {
    return new ReturnThread(HANDOFF, ReturnReason.NOT_COMING, sealed(CONFIDENCE), act);
  }

  static AnnounceDischarge discharge(Instant at, Act act) {
    return new AnnounceDischarge(HANDOFF, at, sealed(CONFIDENCE), act);
  }

  /** Each command once, in the order of a handoff that goes well but for a first no-show. */
  static List<HandoffCommand> commands(Act act) {
    return List.of(
        propose(act),
        send(act),
        receipt(act),
        accept(act),
        decline(DeclineReason.NO_CAPACITY, act),
        expect(NEXT_WEEK, act),
        missed(null, act),
        kept(null, act),
        waitlist(21, act),
        expire(act),
        giveBack(act),
        discharge(LATER, act),
        withdraw(false, act));
  }
}
