package be.capas.command.edge;

import be.capas.command.edge.Question.Name;
import be.capas.contract.id.OrganisationId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What became of the ids that clients chose: whoever asks for help offline cannot know that an
 * accompaniment is open already, and goes on under the id it chose.
 */
@Component
public final class JoinedIds {
  private final GivenAnswers answers;

  JoinedIds(GivenAnswers answers) {
    this.answers = answers;
  }

  /** The id that this one stands for: that of what it joined, or itself. */
  public UUID standsFor(OrganisationId organisation, UUID chosen) {
    return answers
        .find(new Name(organisation.value(), chosen))
        .map(kept -> kept.answer().id())
        .orElse(chosen);
  }
}
