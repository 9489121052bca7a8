package be.capas.contract.filrouge.facts;

import be.capas.contract.AccompanimentEvent;
import be.capas.contract.AccompanimentEvent.AccompanimentClosed;
import be.capas.contract.AccompanimentEvent.AccompanimentReopened;
import be.capas.contract.AccompanimentEvent.HelpRequestRepeated;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.AccompanimentEvent.LinkRestored;
import be.capas.contract.AccompanimentEvent.OutreachVisitMade;
import be.capas.contract.AccompanimentEvent.PersonReoriented;
import be.capas.contract.AccompanimentEvent.SituationRebalanced;
import be.capas.contract.ContactEvent;
import be.capas.contract.OutreachEvent;
import be.capas.contract.PlanningEvent;
import be.capas.contract.RelayEvent;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one accompaniment.
 *
 * @param opened when help was asked for, or it was reopened last; absent while only later events
 *     are known
 * @param custody who took the thread, or met the person to take it, the earliest first
 * @param visits the last {@value #VISITS_KEPT} since then, by when they took place, the latest
 *     first
 * @param links links restored, the earliest first
 * @param ending absent while it is open
 * @param course how it goes: plan, relays, whether the person can be found
 * @param endings those after which it was reopened, the earliest first
 */
public record AccompanimentFacts(
    @Nullable Fact opened,
    List<Custody> custody,
    List<Visit> visits,
    List<Link> links,
    @Nullable Ending ending,
    Course course,
    List<Ending> endings) {
  static final AccompanimentFacts NONE =
      new AccompanimentFacts(null, List.of(), List.of(), List.of(), null, Course.NONE, List.of());

  /**
   * Two are looked back on; the others are there in case one of those is taken back. Our choice:
   * nobody takes back that many at once.
   */
  private static final int VISITS_KEPT = 50;

  public AccompanimentFacts {
    custody = List.copyOf(custody);
    visits = List.copyOf(visits);
    links = List.copyOf(links);
    // Absent in documents of before there were plans.
    course = course == null ? Course.NONE : course;
    // Absent in documents of before they were kept.
    endings = endings == null ? List.of() : List.copyOf(endings);
  }

  /** Whether it was opened and has not ended. */
  public boolean open() {
    return opened != null && ending == null;
  }

  /** Each time that it ended, the earliest first. */
  public Stream<Ending> allEndings() {
    return Stream.concat(endings.stream(), Stream.ofNullable(ending));
  }

  /** Whether it was open then: it had been taken up, and had not ended or went on again. */
  public boolean isOpenAt(Instant at) {
    return !custody.isEmpty()
        && !custody.getFirst().fact().at().isAfter(at)
        && allEndings().allMatch(it -> it.fact().at().isAfter(at) || it.isOverBy(at));
  }

  /**
   * Those who took the thread, the earliest first. That a partner has met the person is not enough
   * where it has ever ended: nobody was assigned if it had by then.
   */
  public List<Custody> takings() {
    return endings.isEmpty() && ending == null
        ? custody
        : custody.stream()
            .filter(it -> !it.isOfAMeeting() || custody.stream().anyMatch(it::isConfirmedBy))
            .toList();
  }

  AccompanimentFacts fold(AccompanimentEvent event, Fact fact, long sequence) {
    return switch (event) {
      case HelpRequested _ ->
          new AccompanimentFacts(fact, custody, visits, links, ending, course, endings);
      case HelpRequestRepeated _, OutreachEvent _ -> this;
      case PlanningEvent it -> on(course.fold(it, fact));
      case RelayEvent it -> on(course.fold(it, fact));
      case ContactEvent it -> on(course.fold(it, fact));
      case HolderAssigned it -> heldFrom(new Custody(it.holder(), fact, sequence));
      case OutreachVisitMade it -> visited(new Visit(it.outcome(), fact));
      case LinkRestored it -> linked(new Link(it.kind(), fact));
      case AccompanimentReopened _ -> reopened(fact);
      case SituationRebalanced _ -> ended(new Ending(Ending.Kind.REBALANCED, fact, null));
      case PersonReoriented _ -> ended(new Ending(Ending.Kind.REORIENTED, fact, null));
      case AccompanimentClosed _ -> ended(new Ending(Ending.Kind.CLOSED, fact, null));
    };
  }

  /** This without what that event proved; of what others rest on nothing is taken back. */
  AccompanimentFacts without(UUID event) {
    return new AccompanimentFacts(
        opened,
        custody,
        visits.stream().filter(it -> !it.fact().event().equals(event)).toList(),
        links.stream().filter(it -> !it.fact().event().equals(event)).toList(),
        ending,
        course.without(event),
        endings);
  }

  AccompanimentFacts heldFrom(Custody next) {
    return new AccompanimentFacts(
        opened,
        sorted(custody, next, Comparator.naturalOrder()),
        visits,
        links,
        ending,
        course,
        endings);
  }

  private AccompanimentFacts visited(Visit visit) {
    var latestFirst = sorted(visits, visit, Comparator.comparing(Visit::fact).reversed());
    var kept = latestFirst.subList(0, Math.min(VISITS_KEPT, latestFirst.size()));
    return new AccompanimentFacts(opened, custody, kept, links, ending, course, endings);
  }

  private AccompanimentFacts linked(Link link) {
    return new AccompanimentFacts(
        opened,
        custody,
        visits,
        sorted(links, link, Comparator.comparing(Link::fact)),
        ending,
        course,
        endings);
  }

  private AccompanimentFacts on(Course next) {
    return new AccompanimentFacts(opened, custody, visits, links, ending, next, endings);
  }

  private AccompanimentFacts ended(Ending how) {
    return new AccompanimentFacts(opened, custody, visits, links, how, course, endings);
  }

  /** What counts from the request counts from the reopening then, and what had ended stays so. */
  private AccompanimentFacts reopened(Fact fact) {
    var ended = allEndings().map(it -> it.equals(ending) ? it.reopened(fact) : it).toList();
    return new AccompanimentFacts(fact, custody, List.of(), links, null, Course.NONE, ended);
  }

  /** In order of when it happened: an event may become known later than one that followed it. */
  private static <T> List<T> sorted(List<T> known, T next, Comparator<? super T> order) {
    return Stream.concat(known.stream(), Stream.of(next)).sorted(order).toList();
  }
}
