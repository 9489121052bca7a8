package be.capas.scenario.year.act;

import be.capas.contract.accompaniment.CancelledBy;
import be.capas.contract.accompaniment.CloseReason;
import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.accompaniment.InterviewOutcome;
import be.capas.contract.accompaniment.RestoredThrough;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.scenario.cast.Asking;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is done in an accompaniment. */
public sealed interface AccompanimentAct extends Act {
  /** Which of the resident's. */
  int accompaniment();

  /**
   * Help is asked for.
   *
   * @param opens whether it opens the accompaniment, or joins it
   */
  record HelpAsked(
      Instant at, String by, int accompaniment, Asking asking, HelpReason reason, boolean opens)
      implements AccompanimentAct {}

  /** Somebody went to the person. */
  record Visited(
      Instant at,
      String by,
      int accompaniment,
      VisitPlace place,
      VisitOutcome outcome,
      boolean interpreter)
      implements AccompanimentAct {}

  /** Somebody waited for the person; {@code cancelledBy} where it was called off. */
  record Interviewed(
      Instant at,
      String by,
      int accompaniment,
      InterviewOutcome outcome,
      @Nullable CancelledBy cancelledBy,
      boolean interpreter)
      implements AccompanimentAct {}

  /** Nobody can find the person. */
  record ContactLost(Instant at, String by, int accompaniment) implements AccompanimentAct {}

  /** They were found again. */
  record ContactRestored(Instant at, String by, int accompaniment, RestoredThrough through)
      implements AccompanimentAct {}

  /** The partner that has met the person goes on with them. */
  record Reoriented(Instant at, String by, int accompaniment, int handoff, String partner)
      implements AccompanimentAct {}

  /** It is over. */
  record Closed(Instant at, String by, int accompaniment, CloseReason reason)
      implements AccompanimentAct {}
}
