package be.capas.bench.fill;

import be.capas.command.accompaniment.domain.AccompanimentCommand;
import be.capas.command.accompaniment.domain.ContactCommand;
import be.capas.command.accompaniment.domain.OutreachCommand;
import be.capas.command.crisis.domain.CrisisCommand;
import be.capas.command.crisis.domain.ResponsePolicy;
import be.capas.command.handoff.domain.Claim;
import be.capas.command.handoff.domain.HandoffCommand;
import be.capas.command.person.domain.PersonCommand;
import be.capas.command.rule.Act;
import be.capas.command.rule.Command;
import be.capas.contract.accompaniment.HelpSource;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.accompaniment.InterviewOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.crisis.Triage;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.handoff.SecrecyStatus;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.HandoffId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PersonId;
import be.capas.contract.sealing.DataClass;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import be.capas.platform.sealing.Sealer;
import be.capas.scenario.year.Resident;
import be.capas.scenario.year.act.AccompanimentAct;
import be.capas.scenario.year.act.CrisisAct;
import be.capas.scenario.year.act.FileAct;
import be.capas.scenario.year.act.HandoffAct;
import be.capas.scenario.year.play.Ids;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Acts of a resident as the commands that the edge would make of them, sealed as the edge seals.
 *
 * @param sealer of the organisation
 */
record Deeds(Resident resident, Ids ids, Sealer sealer) {
  static final OrganisationId ORGANISATION = new OrganisationId("capas-charleroi");
  private static final String SCALE = "capas-2026.1";
  private static final Set<DataClass> SHARED = Set.of(DataClass.IDENTITY, DataClass.CONFIDENCE);
  private static final String ASKED = "Asked for help at the antenna; does not want to wait.";
  private static final String NEEDED = "Needs somebody to talk to every week, near home.";

  /** What an act makes of it. */
  Command of(be.capas.scenario.year.act.Act act) {
    var by = new Act(ORGANISATION, new ActorId(act.by()), partner(act), act.at());
    return switch (act) {
      case FileAct it -> file(it, by);
      case AccompanimentAct it -> accompaniment(it, by);
      case CrisisAct it -> crisis(it, by);
      case HandoffAct it -> handoff(it, by);
    };
  }

  /** Partners act as such; which one does not matter to the rules of a handoff. */
  private static @Nullable PartnerId partner(be.capas.scenario.year.act.Act act) {
    return act.by().startsWith("partner-")
        ? new PartnerId(act.by().substring("partner-".length()) + "-charleroi")
        : null;
  }

  private PersonId person() {
    return new PersonId(ids.person(resident));
  }

  private PersonCommand file(FileAct act, Act by) {
    return switch (act) {
      case FileAct.FileOpened _ ->
          new PersonCommand.RegisterPerson(
              person(),
              new AntennaId(resident.site().id()),
              sealed(SealedField.GIVEN_NAME, resident.givenName()),
              sealed(SealedField.FAMILY_NAME, resident.familyName()),
              sealed(SealedField.BIRTH_DATE, resident.birthDate().toString()),
              null,
              resident.languages(),
              resident.needsInterpreter(),
              resident.age().band(),
              Set.copyOf(resident.situations()),
              resident.known(),
              by);
    };
  }

  private Sealed sealed(SealedField field, String value) {
    return sealer.seal(field.dataClass(), ids.person(resident), field.wireName(), value);
  }

  private AccompanimentCommand accompaniment(AccompanimentAct act, Act by) {
    var id = new AccompanimentId(ids.accompaniment(resident, act.accompaniment()));
    return switch (act) {
      case AccompanimentAct.HelpAsked it -> asked(it, id, by);
      case AccompanimentAct.Visited it ->
          new AccompanimentCommand.RecordVisit(
              id, it.place(), it.outcome(), List.of(), it.interpreter(), null, by);
      case AccompanimentAct.Interviewed it ->
          new OutreachCommand.RecordInterview(
              id,
              it.outcome(),
              null,
              it.outcome() == InterviewOutcome.HELD ? VisitPlace.PARTNER_PREMISES : null,
              List.of(),
              it.interpreter(),
              it.cancelledBy(),
              null,
              null,
              by);
      case AccompanimentAct.ContactLost _ -> new ContactCommand.DeclareContactLost(id, null, by);
      case AccompanimentAct.ContactRestored it ->
          new ContactCommand.DeclareContactRestored(id, it.through(), null, by);
      case AccompanimentAct.Reoriented it ->
          new AccompanimentCommand.Reorient(
              id, new PartnerId(it.partner()), handoff(it.handoff()), by);
      case AccompanimentAct.Closed it -> new AccompanimentCommand.Close(id, it.reason(), by);
    };
  }

  private AccompanimentCommand asked(AccompanimentAct.HelpAsked act, AccompanimentId id, Act by) {
    var source = act.asking().source();
    var capacity = source.get("capacity");
    return new AccompanimentCommand.RequestHelp(
        id,
        person(),
        new AntennaId(resident.site().id()),
        new HelpSource(
            (HelpSource.Kind) Objects.requireNonNull(source.get("kind")),
            capacity == null ? null : capacity.toString()),
        Set.of(act.reason()),
        sealed(SealedField.HELP_NARRATIVE, ASKED),
        null,
        new Holder(Holder.Kind.WORKER, act.by()),
        by);
  }

  private CrisisCommand crisis(CrisisAct act, Act by) {
    var id = new CrisisId(ids.crisis(resident, act.crisis()));
    return switch (act) {
      case CrisisAct.Raised it ->
          new CrisisCommand.RaiseCrisis(
              id,
              person(),
              new AntennaId(it.antenna()),
              it.kind(),
              new Triage(it.urgency(), null, SCALE),
              it.danger(),
              null,
              null,
              ResponsePolicy.DEFAULT,
              EscalationPlan.standard(it.urgency()),
              by);
      case CrisisAct.Claimed _ -> new CrisisCommand.ClaimCrisis(id, by);
      case CrisisAct.Arrived _ -> new CrisisCommand.ArriveOnScene(id, by);
      case CrisisAct.Stabilised it ->
          new CrisisCommand.Stabilise(id, it.outcome(), it.nextContact(), null, by);
    };
  }

  private HandoffId handoff(int number) {
    return new HandoffId(ids.handoff(resident, number));
  }

  private HandoffCommand handoff(HandoffAct act, Act by) {
    var id = handoff(act.handoff());
    return switch (act) {
      case HandoffAct.Proposed it ->
          new HandoffCommand.ProposeHandoff(
              id,
              person(),
              new AccompanimentId(ids.accompaniment(resident, it.accompaniment())),
              new PartnerId(it.partner()),
              it.urgency(),
              sealed(SealedField.HANDOFF_REQUEST, NEEDED),
              null,
              by);
      case HandoffAct.Sent it ->
          new HandoffCommand.SendHandoff(
              id,
              new Claim.BoundBySecrecy(SecrecyStatus.HEALTH_PROFESSIONAL),
              SHARED,
              new AccompanimentId(ids.accompaniment(resident, it.accompaniment())),
              by);
      case HandoffAct.Received _ -> new HandoffCommand.ConfirmReceipt(id, by);
      case HandoffAct.Accepted _ -> new HandoffCommand.AcceptHandoff(id, by);
      case HandoffAct.Declined it -> new HandoffCommand.DeclineHandoff(id, it.reason(), null, by);
      case HandoffAct.Waitlisted it -> new HandoffCommand.PutOnWaitingList(id, it.days(), by);
      case HandoffAct.Appointed it ->
          new HandoffCommand.SetFirstAppointment(id, it.appointment(), null, by);
      case HandoffAct.Kept _ -> new HandoffCommand.RecordAppointmentKept(id, null, by);
      case HandoffAct.Missed _ -> new HandoffCommand.RecordAppointmentMissed(id, null, by);
      case HandoffAct.Withdrawn it ->
          new HandoffCommand.WithdrawHandoff(id, it.reason(), it.afterAcceptance(), by);
    };
  }
}
