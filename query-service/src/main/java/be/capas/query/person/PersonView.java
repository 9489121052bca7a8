package be.capas.query.person;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import be.capas.query.feed.View;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document for every person who has a file. */
public final class PersonView implements View<Person> {
  @Override
  public String name() {
    return "person";
  }

  @Override
  public Class<Person> type() {
    return Person.class;
  }

  @Override
  public Optional<UUID> key(UUID subject, StreamType type, UUID stream) {
    return type == StreamType.PERSON ? Optional.of(stream) : Optional.empty();
  }

  @Override
  public Person fold(@Nullable Person before, Recorded<? extends CapasEvent> event) {
    return Person.fold(before, event);
  }
}
