package be.capas.scenario.year.act;

import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.CrisisOutcome;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.Urgency;
import java.time.Instant;

/** What is done in a crisis. */
public sealed interface CrisisAct extends Act {
  /** Which of the resident's. */
  int crisis();

  /** The alarm. */
  record Raised(
      Instant at,
      String by,
      int crisis,
      String antenna,
      CrisisKind kind,
      Urgency urgency,
      DangerTo danger)
      implements CrisisAct {}

  /** A psychologist takes it. */
  record Claimed(Instant at, String by, int crisis) implements CrisisAct {}

  /** And is with the person. */
  record Arrived(Instant at, String by, int crisis) implements CrisisAct {}

  /** It has come to rest; the person is to be seen again by {@code nextContact}. */
  record Stabilised(Instant at, String by, int crisis, CrisisOutcome outcome, Instant nextContact)
      implements CrisisAct {}
}
