package be.capas.contract.filrouge.facts;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.id.OrganisationId;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the events prove about one person's thread. The same, in whichever order the streams' events
 * become known: where times decide, the time of occurrence does.
 *
 * @param accompaniments by id
 * @param handoffs by id
 * @param crises those at rest, by id
 * @param lastContact the last time that the person was met
 * @param withdrawals when consents were withdrawn, by id
 * @param contacts the last {@value Contact#KEPT} times that the person was met, the latest first
 * @param takenBack the ids of the events that count no more, also of those that are yet to come
 * @param merged see {@link #files()}; absent where no file was merged
 */
public record ThreadFacts(
    OrganisationId organisation,
    SortedMap<UUID, AccompanimentFacts> accompaniments,
    SortedMap<UUID, HandoffFacts> handoffs,
    SortedMap<UUID, CrisisFacts> crises,
    @Nullable Contact lastContact,
    SortedMap<UUID, Fact> withdrawals,
    List<Contact> contacts,
    SortedSet<UUID> takenBack,
    @Nullable MergedFiles merged) {
  public ThreadFacts {
    accompaniments = copy(accompaniments);
    handoffs = copy(handoffs);
    crises = copy(crises);
    // Absent in documents of before there were consents.
    withdrawals = copy(withdrawals == null ? new TreeMap<>() : withdrawals);
    // Absent in documents of before anything could be taken back.
    contacts = contacts == null ? only(lastContact) : List.copyOf(contacts);
    takenBack =
        takenBack == null
            ? Collections.emptySortedSet()
            : Collections.unmodifiableSortedSet(new TreeSet<>(takenBack));
    merged = MergedFiles.NONE.equals(merged) ? null : merged;
  }

  /** The facts before any event. */
  public static ThreadFacts none(OrganisationId organisation) {
    return new ThreadFacts(
        organisation,
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        null,
        new TreeMap<>(),
        List.of(),
        new TreeSet<>(),
        null);
  }

  /** Which files of the person are in here, and where those that ended go on. */
  public MergedFiles files() {
    return merged == null ? MergedFiles.NONE : merged;
  }

  /** The facts that these events prove. */
  public static ThreadFacts of(
      OrganisationId organisation, List<? extends Recorded<? extends CapasEvent>> events) {
    var facts = none(organisation);
    for (var event : events) {
      facts = facts.fold(event);
    }
    return facts;
  }

  /** The facts with one more event. */
  public ThreadFacts fold(Recorded<? extends CapasEvent> recorded) {
    return takenBack.contains(recorded.id()) ? this : ThreadFold.with(recorded, this);
  }

  /**
   * These with those of a file that was merged into this one: as if all of it had been recorded
   * here.
   */
  public ThreadFacts with(ThreadFacts other) {
    var met = Contact.latest(Stream.concat(contacts.stream(), other.contacts.stream()));
    var gone = new TreeSet<>(takenBack);
    gone.addAll(other.takenBack);
    return new ThreadFacts(
        organisation,
        both(accompaniments, other.accompaniments),
        both(handoffs, other.handoffs),
        both(crises, other.crises),
        met.isEmpty() ? null : met.getFirst(),
        both(withdrawals, other.withdrawals),
        met,
        gone,
        files().with(other.files()));
  }

  /** The accompaniment that counts: the open one, else the one opened last. */
  public Optional<Map.Entry<UUID, AccompanimentFacts>> current() {
    return accompaniments.entrySet().stream()
        .filter(it -> it.getValue().opened() != null)
        .max(
            Comparator.comparing((Map.Entry<UUID, AccompanimentFacts> it) -> it.getValue().open())
                .thenComparing(it -> opened(it.getValue()))
                .thenComparing(Map.Entry::getKey));
  }

  private static Instant opened(AccompanimentFacts facts) {
    var fact = facts.opened();
    return fact == null ? Instant.MIN : fact.at();
  }

  private static List<Contact> only(@Nullable Contact contact) {
    return contact == null ? List.of() : List.of(contact);
  }

  private static <V> SortedMap<UUID, V> both(SortedMap<UUID, V> ours, SortedMap<UUID, V> theirs) {
    var all = new TreeMap<>(ours);
    all.putAll(theirs);
    return all;
  }

  private static <V> SortedMap<UUID, V> copy(SortedMap<UUID, V> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
