package be.capas.query.training;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.training.TrainingTopic;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The programme as it is stored. */
@FunctionalInterface
public interface Programme {
  /** Those asked for, the newest first; one more than the limit if there are more. */
  List<Training> find(Asked asked);

  /**
   * Which trainings are asked for; what is absent leaves nothing out.
   *
   * @param states only those that stand there
   * @param participant only those in which this one has a seat
   * @param after the training behind which to go on
   */
  record Asked(
      OrganisationId organisation,
      Set<Training.State> states,
      @Nullable TrainingTopic topic,
      @Nullable ActorId participant,
      int limit,
      @Nullable UUID after) {
    /** The most that one page may hold. */
    public static final int MOST = 200;

    public Asked {
      states = Set.copyOf(states);
    }
  }
}
