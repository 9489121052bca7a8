package be.capas.query.web;

import be.capas.contract.id.OrganisationId;
import be.capas.platform.security.Caller;
import be.capas.platform.web.Position;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import be.capas.query.feed.Folded;
import be.capas.query.feed.Reader;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Opens the files of people for those who may see them. */
public final class Files {
  private final Visibility visibility;

  Files(Visibility visibility) {
    this.visibility = visibility;
  }

  /**
   * The document about a person, or about somebody unnamed, in which {@code after} is visible.
   *
   * @throws ProblemException {@code unknown-person} (404) if there is none, or it is another
   *     organisation's: the two cannot be told apart
   */
  public <V> Folded<V> open(
      Reader<V> reader,
      UUID subject,
      Function<V, OrganisationId> owner,
      Caller caller,
      @Nullable Position after) {
    visibility.await(reader, after, subject);
    return reader
        .find(subject)
        .filter(it -> owner.apply(Objects.requireNonNull(it.view())).equals(caller.organisation()))
        .orElseThrow(Files::unknown);
  }

  private static ProblemException unknown() {
    return new ProblemException(
        Problem.of("unknown-person", HttpStatus.NOT_FOUND, "There is no file of that person."));
  }
}
