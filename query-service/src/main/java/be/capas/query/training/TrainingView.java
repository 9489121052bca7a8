package be.capas.query.training;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import be.capas.contract.TrainingEvent;
import be.capas.contract.TrainingEvent.TrainingProgrammed;
import be.capas.query.feed.View;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document for every training. */
public final class TrainingView implements View<Training> {
  @Override
  public String name() {
    return "training";
  }

  @Override
  public Class<Training> type() {
    return Training.class;
  }

  @Override
  public Optional<UUID> key(UUID subject, StreamType type, UUID stream) {
    return type == StreamType.TRAINING ? Optional.of(stream) : Optional.empty();
  }

  @Override
  public List<List<String>> indexes() {
    return List.of(List.of("organisation", "training"));
  }

  @Override
  public Training fold(@Nullable Training before, Recorded<? extends CapasEvent> event) {
    return switch (event.event()) {
      case TrainingProgrammed it -> Training.programmed(it);
      case TrainingEvent it when before != null -> before.fold(it);
      case CapasEvent _ -> throw new IllegalArgumentException("no training begins with " + event);
    };
  }
}
