package be.capas.scenario;

import be.capas.scenario.PageAccount.Page;
import be.capas.scenario.PageAccount.Try;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether what the ledger says of a number of crises and what arrived are the same, and in time.
 *
 * @param accounts of all crises
 * @param arrivals of everything, in any order
 * @param outages while something was away, for so long is a first page excused
 */
record PagingVerdict(
    List<PageAccount> accounts, Map<UUID, List<Arrival>> arrivals, Outages outages) {

  static PagingVerdict on(
      List<PageAccount> accounts, Collection<Arrival> arrivals, Outages outages) {
    var byNotice = arrivals.stream().collect(Collectors.groupingBy(Arrival::notice));
    return new PagingVerdict(accounts, byNotice, outages);
  }

  /** What is wrong; nothing where all adds up. */
  List<String> faults(Duration limit) {
    var faults = new ArrayList<String>();
    for (var account : accounts) {
      account.forgotten().forEach(it -> faults.add("no page for " + it));
      account.pages().forEach(page -> wrong(page).ifPresent(faults::add));
      late(account, limit).ifPresent(faults::add);
    }
    var known = pages().map(Page::id).collect(Collectors.toSet());
    arrivals.keySet().stream()
        .filter(it -> !known.contains(it))
        .forEach(it -> faults.add("nothing is known of " + it + ", which arrived"));
    return faults;
  }

  /** The first page of each that came, by its way itself, after the alarm was recorded. */
  List<Duration> firstPages() {
    return accounts.stream()
        .flatMap(it -> first(it).map(at -> Duration.between(it.raisedAt(), at)).stream())
        .sorted()
        .toList();
  }

  /** How many pages came more than once. */
  long repeats() {
    return arrivals.values().stream().filter(it -> it.size() > 1).count();
  }

  /** How many tries are marked as possible repeats. */
  long marked() {
    return pages().mapToLong(Page::possibleRepeats).sum();
  }

  Stream<Page> pages() {
    return accounts.stream().flatMap(it -> it.pages().stream());
  }

  private Optional<String> wrong(Page page) {
    var copies = arrivals.getOrDefault(page.id(), List.of()).size();
    var name = "%s %s to %s".formatted(page.channel(), page.id(), page.recipient());
    if (!page.isTold() && !page.isCancelled()) {
      return Optional.of("%s is %s".formatted(name, page.state()));
    }
    if (page.isTold() && copies == 0) {
      return Optional.of(name + " was lost");
    }
    if (copies > page.tries().stream().filter(Try::mayHaveArrived).count()) {
      return Optional.of("%s came %d times, unknown to the ledger".formatted(name, copies));
    }
    if (copies > 1 && page.possibleRepeats() < copies - 1) {
      return Optional.of("%s came %d times, unmarked".formatted(name, copies));
    }
    return markedWithoutCause(page)
        ? Optional.of(name + " is marked as a repeat of what had surely not arrived")
        : Optional.empty();
  }

  private static boolean markedWithoutCause(Page page) {
    var first = page.tries().stream().takeWhile(it -> !it.mayHaveArrived()).count() + 1;
    return page.tries().stream().limit(first).anyMatch(Try::possibleRepeat);
  }

  private Optional<String> late(PageAccount account, Duration limit) {
    var first = first(account);
    if (first.isEmpty()) {
      return Optional.of("nobody was paged for " + account.crisis());
    }
    var raised = account.raisedAt();
    var took = Duration.between(raised, first.get());
    var excused = outages.within(raised, first.get());
    return took.compareTo(limit.plus(excused)) > 0
        ? Optional.of(
            "the first page for %s came after %s, %s of which something was away"
                .formatted(account.crisis(), took, excused))
        : Optional.empty();
  }

  private Optional<Instant> first(PageAccount account) {
    return account.pages().stream()
        .filter(it -> it.kind().startsWith("crisis-page."))
        .flatMap(it -> arrivals.getOrDefault(it.id(), List.of()).stream())
        .map(Arrival::at)
        .min(Instant::compareTo);
  }
}
