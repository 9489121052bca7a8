package be.capas.query.web;

import be.capas.contract.filrouge.facts.ThreadFacts;
import be.capas.contract.id.OrganisationId;
import be.capas.query.journal.Journal;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a document about a person is joined with those of the files that were merged into it.
 *
 * @param owner whose organisation's it is
 * @param joined the files that were merged into it, as the document itself says
 * @param ended whether it was merged into another: then all that came before is in it
 * @param with the document with another one in it
 */
public record Whole<V>(
    Function<V, OrganisationId> owner,
    Function<V, Set<UUID>> joined,
    Predicate<V> ended,
    BinaryOperator<V> with) {
  /** All that was recorded. */
  public static final Whole<Journal> JOURNAL =
      new Whole<>(Journal::organisation, Journal::joined, Journal::ended, Journal::with);

  /** What proves how the thread is. */
  public static final Whole<ThreadFacts> THREAD =
      new Whole<>(
          ThreadFacts::organisation,
          it -> it.files().joined(),
          it -> !it.files().ended().isEmpty(),
          ThreadFacts::with);
}
