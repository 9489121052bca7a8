package be.capas.contract.training;

/**
 * How much of a training there is to be. Charleroi's on managing emotions has two days, followed by
 * intervisions.
 *
 * @param days training days, at least one
 * @param intervisions that follow; may be none
 * @param seats how many can take part, at least one
 */
public record TrainingPlan(int days, int intervisions, int seats) {
  /** How many sessions of a kind are planned. */
  public int of(SessionKind kind) {
    return switch (kind) {
      case TRAINING_DAY -> days;
      case INTERVISION -> intervisions;
    };
  }
}
