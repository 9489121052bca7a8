package be.capas.bench.gateway;

import be.capas.command.accompaniment.domain.AccompanimentCommand.RecordVisit;
import be.capas.command.accompaniment.domain.AccompanimentCommand.RequestHelp;
import be.capas.command.crisis.domain.CrisisCommand.RaiseCrisis;
import be.capas.command.crisis.domain.ResponsePolicy;
import be.capas.command.gateway.Origin;
import be.capas.command.handoff.domain.HandoffCommand.ProposeHandoff;
import be.capas.command.person.domain.PersonCommand.RegisterPerson;
import be.capas.command.rule.Act;
import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.accompaniment.HelpSource;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.Triage;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.EscalationPlan;
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
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Commands as the edge makes them, about nobody. */
final class SampleCommands {
  private static final TimeBasedEpochRandomGenerator UUIDS =
      Generators.timeBasedEpochRandomGenerator(new Random());
  private static final OrganisationId ORGANISATION = new OrganisationId("capas-charleroi");
  private static final ActorId ACTOR = new ActorId("coordinator");
  private static final AntennaId ANTENNA = new AntennaId("nord");
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private static final PartnerId PARTNER = new PartnerId("ssm-charleroi");

  /** As many as a cell accompanies, so that files are no longer than there. */
  private static final List<PersonId> SOMEBODY =
      Stream.generate(SampleCommands::person).limit(2_000).toList();

  /** As long as a note of some 300 letters is when sealed. */
  private static final int SEALED_NOTE = 450;

  private SampleCommands() {}

  static RaiseCrisis alarm() {
    var crisis = new CrisisId(UUIDS.generate());
    return new RaiseCrisis(
        crisis,
        null,
        ANTENNA,
        CrisisKind.OTHER,
        new Triage(Urgency.P2, null, "capas-2026.1"),
        DangerTo.SELF,
        null,
        note(crisis.value(), DataClass.CONFIDENCE),
        ResponsePolicy.DEFAULT,
        EscalationPlan.standard(Urgency.P2),
        act());
  }

  static ProposeHandoff proposal() {
    var person = SOMEBODY.get(ThreadLocalRandom.current().nextInt(SOMEBODY.size()));
    return new ProposeHandoff(
        new HandoffId(UUIDS.generate()),
        person,
        accompaniment(),
        PARTNER,
        Urgency.P3,
        note(person.value(), DataClass.CONFIDENCE),
        null,
        act());
  }

  static PersonId person() {
    return new PersonId(UUIDS.generate());
  }

  static RegisterPerson registration(PersonId person) {
    return new RegisterPerson(
        person,
        ANTENNA,
        note(person.value(), DataClass.IDENTITY),
        note(person.value(), DataClass.IDENTITY),
        null,
        null,
        List.of("fr"),
        false,
        null,
        Set.of(),
        false,
        act());
  }

  static RequestHelp request(AccompanimentId accompaniment) {
    return request(accompaniment, person());
  }

  static RequestHelp request(AccompanimentId accompaniment, PersonId person) {
    return new RequestHelp(
        accompaniment,
        person,
        ANTENNA,
        new HelpSource(HelpSource.Kind.PROFESSIONAL, "social-worker"),
        Set.of(HelpReason.ISOLATION),
        note(person.value(), DataClass.CONFIDENCE),
        null,
        new Holder(Holder.Kind.WORKER, ACTOR.value()),
        act());
  }

  static RecordVisit visit(AccompanimentId accompaniment) {
    return new RecordVisit(
        accompaniment,
        VisitPlace.HOME,
        VisitOutcome.MET,
        List.of(),
        false,
        note(accompaniment.value(), DataClass.SECRET),
        act());
  }

  static AccompanimentId accompaniment() {
    return new AccompanimentId(UUIDS.generate());
  }

  static Origin origin() {
    return new Origin(Instant.now(), UUIDS.generate().toString(), null, TRACE, null);
  }

  private static Act act() {
    return new Act(ORGANISATION, ACTOR, null, Instant.now());
  }

  private static Sealed note(UUID subject, DataClass dataClass) {
    return new Sealed(dataClass, subject + "/" + dataClass, "x".repeat(SEALED_NOTE));
  }
}
