package be.capas.notification.pages;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.SkipReason;
import be.capas.contract.id.ActorId;
import be.capas.notification.notice.Message.CrisisPage.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that happened in a crisis and bears on its paging. Ids, codes and times only. */
public sealed interface Fact {
  /**
   * Paging began, or began anew.
   *
   * @param claimBy by when somebody is to take it; absent where its urgency has no such limit
   * @param onCall who was on call then, by roster; by the settings where no roster held
   */
  record Began(
      Cause cause, Urgency urgency, @Nullable Instant claimBy, Map<String, List<ActorId>> onCall)
      implements Fact {}

  /** Its urgency was set anew without paging beginning anew. */
  record Retriaged(Urgency urgency, @Nullable Instant claimBy) implements Fact {}

  /**
   * A step told people.
   *
   * @param number counts the steps of the crisis, from 0
   * @param step which step of the plan, from 0
   * @param nextAt when the next one is due
   */
  record Notified(
      int number, int step, List<ActorId> people, Instant nextAt, Map<String, List<ActorId>> onCall)
      implements Fact {}

  /** A step was passed over, for that reason. */
  record Skipped(
      int number, int step, SkipReason reason, Instant nextAt, Map<String, List<ActorId>> onCall)
      implements Fact {}

  /** Somebody took it. */
  record Claimed(ActorId psychologist) implements Fact {}

  /** They said that they are still on it. */
  record Confirmed(ActorId psychologist) implements Fact {}

  /** They were asked whether they still are. */
  record Reminded(ActorId psychologist, Instant lapseAt) implements Fact {}

  /** They did not answer. */
  record Lapsed(ActorId psychologist) implements Fact {}

  /** They gave it back. */
  record Released(ActorId psychologist) implements Fact {}

  /** A psychologist is with the person. */
  record Arrived() implements Fact {}

  /** The crisis is over. */
  record Ended() implements Fact {}
}
