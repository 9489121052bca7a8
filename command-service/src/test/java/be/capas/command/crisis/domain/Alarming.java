package be.capas.command.crisis.domain;

import static be.capas.command.rule.Acting.PSYCHOLOGIST;
import static be.capas.contract.Samples.ANTENNA;
import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.contract.sealing.DataClass.IDENTITY;
import static be.capas.contract.sealing.DataClass.SECRET;

import be.capas.command.crisis.domain.CrisisCommand.RaiseCrisis;
import be.capas.command.rule.Act;
import be.capas.command.rule.Spec;
import be.capas.contract.CrisisEvent;
import be.capas.contract.CrisisEvent.CrisisClaimed;
import be.capas.contract.CrisisEvent.CrisisRaised;
import be.capas.contract.CrisisEvent.CrisisReportedAgain;
import be.capas.contract.CrisisEvent.CrisisStabilised;
import be.capas.contract.CrisisEvent.EmergencyServicesConfirmed;
import be.capas.contract.CrisisEvent.InterventionStarted;
import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.CrisisOutcome;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.Triage;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.id.PersonId;

/** The crisis that the tests are about, and what can be said of it. */
final class Alarming {
  static final Spec<CrisisCommand, Crisis, CrisisEvent> SPEC =
      new Spec<>(Crisis::decide, Crisis::evolve, Crisis.INITIAL, NOON);

  static final CrisisClaimed CLAIMED =
      new CrisisClaimed(
          CRISIS, PSYCHOLOGIST.by(), EscalationPlan.standard(Urgency.P1).claim().from(NOON));
  static final EmergencyServicesConfirmed CONFIRMED = new EmergencyServicesConfirmed(CRISIS);
  static final InterventionStarted STARTED = new InterventionStarted(CRISIS);
  static final CrisisStabilised STABILISED =
      new CrisisStabilised(
          CRISIS, CrisisOutcome.CALMED_ON_SITE, NOON.plusSeconds(86_400), sealed(SECRET));

  private Alarming() {}

  static Triage triage(Urgency urgency) {
    return new Triage(urgency, sealed(CONFIDENCE), "capas-2026.1");
  }

  static RaiseCrisis raise(Urgency urgency, PersonId person, Act act) {
    return new RaiseCrisis(
        CRISIS,
        person,
        ANTENNA,
        CrisisKind.DECOMPENSATION,
        triage(urgency),
        DangerTo.SELF,
        sealed(IDENTITY),
        sealed(SECRET),
        ResponsePolicy.DEFAULT,
        EscalationPlan.standard(urgency),
        act);
  }

  /** The same as is raised by {@link #raise} at noon. */
  static CrisisRaised raised(Urgency urgency, PersonId person) {
    return new CrisisRaised(
        CRISIS,
        ORGANISATION,
        person,
        ANTENNA,
        CrisisKind.DECOMPENSATION,
        triage(urgency),
        ResponsePolicy.DEFAULT.deadlines(urgency, NOON, NOON),
        DangerTo.SELF,
        sealed(IDENTITY),
        sealed(SECRET),
        EscalationPlan.standard(urgency));
  }

  static CrisisRaised raised(Urgency urgency) {
    return raised(urgency, PERSON);
  }

  static CrisisReportedAgain reportedAgain(Urgency urgency) {
    return new CrisisReportedAgain(
        CRISIS,
        CrisisKind.DECOMPENSATION,
        triage(urgency),
        DangerTo.SELF,
        sealed(IDENTITY),
        sealed(SECRET));
  }
}
