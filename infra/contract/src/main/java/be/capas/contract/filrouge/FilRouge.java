package be.capas.contract.filrouge;

import be.capas.contract.filrouge.facts.Contact;
import be.capas.contract.filrouge.facts.ThreadFacts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person's thread, judged at an instant.
 *
 * @param status follows from the signals alone
 * @param holder who holds the thread; absent where no accompaniment is open and no partner took it
 * @param previousHolders those before, the earliest first
 * @param accompaniment the one that counts: the open one, else the last
 * @param lastContact absent where the person was never met
 * @param nextStep the earliest thing due; absent where nothing is
 * @param handoffs by id
 * @param links to the house, to care and to people, each with where it stands
 * @param signals what is wrong, the longest first
 * @param goesOnIn the file of the same person that this one was merged into: the thread is told
 *     there, and nothing of it here; absent where it is this one
 */
public record FilRouge(
    Status status,
    @Nullable Holding holder,
    List<Holding> previousHolders,
    @Nullable Accompaniment accompaniment,
    @Nullable Proven<Contact.Kind> lastContact,
    @Nullable NextStep nextStep,
    List<HandoffStanding> handoffs,
    List<LinkStanding> links,
    List<Signal> signals,
    @Nullable UUID goesOnIn) {

  /**
   * Judges a thread.
   *
   * @param facts folded from what had happened by {@code at}, and nothing later
   */
  public static FilRouge judge(ThreadFacts facts, Yardstick yardstick, Instant at) {
    return facts
        .files()
        .goesOnIn()
        .map(FilRouge::elsewhere)
        .orElseGet(() -> judgeHere(facts, yardstick, at));
  }

  /** Nobody is told a second time of what is judged in the other file. */
  private static FilRouge elsewhere(UUID file) {
    return new FilRouge(
        Status.STEADY, null, List.of(), null, null, null, List.of(), List.of(), List.of(), file);
  }

  private static FilRouge judgeHere(ThreadFacts facts, Yardstick yardstick, Instant at) {
    var duties = new Duties(facts, yardstick);
    var signals = new Rules(duties, at).signals();
    var known = facts.current().map(Map.Entry::getValue);
    var holdings = known.map(it -> Holding.of(it, duties.returns())).orElse(List.of());
    var held = !holdings.isEmpty() && holdings.getLast().until() == null;
    return new FilRouge(
        Status.of(signals),
        held ? holdings.getLast() : null,
        held ? holdings.subList(0, holdings.size() - 1) : holdings,
        facts.current().flatMap(it -> Accompaniment.of(it.getKey(), it.getValue())).orElse(null),
        Optional.ofNullable(facts.lastContact())
            .map(it -> Proven.of(it.kind(), it.fact()))
            .orElse(null),
        duties.all().map(Duty::step).min(NextStep.EARLIEST).orElse(null),
        HandoffStanding.of(facts.handoffs()),
        new Links(facts, signals).all(),
        signals,
        null);
  }

  /**
   * Until when time alone changes nothing: just after this instant the judgement may be another one
   * though nothing happened. Empty where only an event can change it.
   *
   * @param at the instant that it was judged at
   */
  public static Optional<Instant> holdsUntil(ThreadFacts facts, Yardstick yardstick, Instant at) {
    if (facts.files().goesOnIn().isPresent()) {
      return Optional.empty();
    }
    var duties = new Duties(facts, yardstick);
    return Stream.concat(
            duties.all().flatMap(Duty::turns),
            duties.holderAway().flatMap(it -> Stream.of(it.from(), it.to())))
        .filter(it -> !it.isBefore(at))
        .min(Comparator.naturalOrder());
  }
}
