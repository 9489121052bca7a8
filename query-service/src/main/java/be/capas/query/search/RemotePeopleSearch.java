package be.capas.query.search;

import be.capas.platform.internal.InternalClient;
import be.capas.platform.internal.InternalClient.Unanswered;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException.BadRequest;

/** The command-service's search. What is asked travels in the body, never in an address. */
@Component
class RemotePeopleSearch implements PeopleSearch {
  private static final String PATH = "/internal/people/search";
  private static final Problem UNAVAILABLE =
      Problem.of(
              "search-unavailable",
              HttpStatus.SERVICE_UNAVAILABLE,
              "Nobody can be looked for at the moment. Please ask again.")
          .header(HttpHeaders.RETRY_AFTER, "5");

  private final InternalClient commands;

  RemotePeopleSearch(InternalClient commands) {
    this.commands = commands;
  }

  @Override
  public Hits find(Wanted wanted) {
    // In no antenna nobody can be found: nobody need be asked.
    if (wanted.antennas() != null && wanted.antennas().isEmpty()) {
      return Hits.NONE;
    }
    try {
      return commands.post(PATH, wanted, Hits.class);
    } catch (Unanswered unanswered) {
      throw unanswered.getCause() instanceof BadRequest refused
          ? notSearchable(refused)
          : new ProblemException(UNAVAILABLE);
    }
  }

  private static RuntimeException notSearchable(BadRequest refused) {
    var refusal = refused.getResponseBodyAs(Refusal.class);
    return refusal == null || refusal.errors() == null || refusal.errors().isEmpty()
        ? new ProblemException(UNAVAILABLE)
        : refusal.errors().getFirst().told();
  }

  private record Refusal(@Nullable List<Wrong> errors) {}

  private record Wrong(String pointer, String code, String detail) {
    NotSearchable told() {
      return new NotSearchable(pointer.substring(pointer.indexOf('/') + 1), detail);
    }
  }
}
