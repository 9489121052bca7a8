package be.capas.contract.filrouge;

import be.capas.contract.crisis.Urgency;
import be.capas.contract.filrouge.facts.HandoffFacts;
import be.capas.contract.id.PartnerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a handoff stands.
 *
 * @param since when it came to stand there
 * @param answerDue by when the partner should answer, if it was asked
 * @param appointment when the first appointment is or was, if one was set
 * @param event the event that proves the state
 */
public record HandoffStanding(
    UUID id,
    @Nullable PartnerId partner,
    @Nullable Urgency urgency,
    HandoffFacts.State state,
    Instant since,
    @Nullable Instant answerDue,
    @Nullable Instant appointment,
    UUID event) {

  static List<HandoffStanding> of(Map<UUID, HandoffFacts> handoffs) {
    return handoffs.entrySet().stream().map(it -> of(it.getKey(), it.getValue())).toList();
  }

  private static HandoffStanding of(UUID id, HandoffFacts facts) {
    return new HandoffStanding(
        id,
        facts.partner(),
        facts.urgency(),
        facts.state(),
        facts.since().at(),
        facts.answerDue(),
        facts.appointment(),
        facts.since().event());
  }
}
