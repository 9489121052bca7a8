package be.capas.scenario.reconcile;

import be.capas.scenario.mailbox.Mail;
import be.capas.scenario.partner.Delivery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Whoever had to be told was told, once. */
final class NoticeChecks {
  private static final String RAISED = "crisis-raised.v1";
  private static final String REPORTED_AGAIN = "crisis-reported-again.v1";
  private static final String MORE_URGENT = "urgency-changed.v1";
  private static final Set<String> STEPS = Set.of("step-notified.v1", "step-skipped.v1");
  private static final String CLAIMED = "crisis-claimed.v1";
  private static final String WITHDRAWN = "handoff-withdrawn.v1";
  private static final Set<String> SENT = Set.of("handoff-sent.v1", "handoff-sent.v2");

  private NoticeChecks() {}

  static List<Check> of(Figures figures) {
    return List.of(pages(figures), mails(figures), webhooks(figures));
  }

  /**
   * Each alarm that nobody had answered yet is due to the same people, whoever is on call. What a
   * step of the escalation pages again, while nobody answers, comes on top.
   */
  private static Check pages(Figures figures) {
    var steps =
        figures.stored().stream()
            .filter(it -> STEPS.contains(it.name()))
            .map(StoredEvent::id)
            .collect(Collectors.toSet());
    var pages =
        figures.notices().stream()
            .filter(it -> it.isPage() && !steps.contains(it.event()))
            .toList();
    var onCall = pages.stream().map(Notice::recipient).collect(Collectors.toSet());
    var due = dueForPaging(figures.stored());
    var faults = new ArrayList<String>();
    if (onCall.isEmpty() && !due.isEmpty()) {
      faults.add("nobody was paged");
    }
    for (var event : due) {
      var told = recipients(pages, event);
      if (!told.equals(onCall)) {
        faults.add("the page of event %s is for %s, not for %s".formatted(event, told, onCall));
      }
    }
    long expected = (long) due.size() * onCall.size();
    if (pages.size() != expected) {
      faults.add("%d pages are in the ledger, %d are due".formatted(pages.size(), expected));
    }
    var note = "%d alarms, %d on call".formatted(due.size(), onCall.size());
    return new Check("pages in the ledger", expected, pages.size(), faults, note);
  }

  private static Set<String> recipients(List<Notice> pages, UUID event) {
    return pages.stream()
        .filter(it -> it.event().equals(event))
        .map(Notice::recipient)
        .collect(Collectors.toSet());
  }

  /** Where a report raises the urgency, the change that follows it at once pages in its stead. */
  private static List<UUID> dueForPaging(List<StoredEvent> stored) {
    var changes =
        stored.stream()
            .filter(it -> it.name().equals(MORE_URGENT))
            .map(it -> new Place(it.stream(), it.number()))
            .collect(Collectors.toSet());
    var claimed = new HashSet<UUID>();
    var due = new ArrayList<UUID>();
    for (var event : stored) {
      switch (event.name()) {
        case RAISED -> due.add(event.id());
        case REPORTED_AGAIN -> {
          var next = new Place(event.stream(), event.number() + 1);
          if (!claimed.contains(event.stream()) && !changes.contains(next)) {
            due.add(event.id());
          }
        }
        case MORE_URGENT -> {
          if (!claimed.contains(event.stream())) {
            due.add(event.id());
          }
        }
        case CLAIMED -> claimed.add(event.stream());
        default -> {}
      }
    }
    return due;
  }

  private record Place(UUID stream, long number) {}

  private static Check mails(Figures figures) {
    var notices = figures.notices().stream().filter(Notice::isMail).toList();
    var copies =
        figures.mails().stream()
            .collect(Collectors.groupingBy(Mail::messageId, Collectors.counting()));
    var faults = copies("mail", notices, it -> copies.getOrDefault(Mail.messageIdOf(it.id()), 0L));
    var streams = toldOfInTheLedger(figures.stored());
    var ours =
        figures.mails().stream().filter(it -> streams.stream().anyMatch(it::mentions)).toList();
    var known =
        notices.stream()
            .map(it -> Mail.messageIdOf(it.id()))
            .collect(Collectors.toUnmodifiableSet());
    long strays = count(ours, it -> !known.contains(it.messageId()));
    if (strays > 0) {
      faults.add("%d mails about this day are in no ledger".formatted(strays));
    }
    return told("mails at the mail server", notices, ours.size(), faults);
  }

  /**
   * The ledger is asked for crises and handoffs. A mail about a file, such as that its thread
   * frays, is in it too, but cannot be asked for by the person.
   */
  private static Set<UUID> toldOfInTheLedger(List<StoredEvent> stored) {
    return streams(
        stored, it -> it.name().startsWith("crisis-") || it.name().startsWith("handoff-"));
  }

  private static Set<UUID> streams(List<StoredEvent> stored, Predicate<StoredEvent> which) {
    return stored.stream().filter(which).map(StoredEvent::stream).collect(Collectors.toSet());
  }

  private static Check webhooks(Figures figures) {
    var notices = figures.notices().stream().filter(Notice::isWebhook).toList();
    var deliveries = figures.deliveries();
    var faults = copies("webhook", notices, notice -> count(deliveries, it -> isOf(it, notice)));
    long sent = count(figures.stored(), NoticeChecks::isSending);
    long takenBack = takenBack(figures.stored());
    if (notices.size() != sent + takenBack) {
      faults.add(
          "%d handoffs were sent%s, %d webhooks are due"
              .formatted(
                  sent,
                  takenBack == 0 ? "" : " and %d taken back".formatted(takenBack),
                  notices.size()));
    }
    if (figures.forged() > 0) {
      faults.add("%d webhooks came with a bad signature".formatted(figures.forged()));
    }
    long ours = count(deliveries, it -> notices.stream().anyMatch(notice -> isOf(it, notice)));
    return told("webhooks at the partners", notices, ours, faults);
  }

  private static boolean isSending(StoredEvent event) {
    return SENT.contains(event.name());
  }

  /** A partner that was asked is told as well that it is asked no more. */
  private static long takenBack(List<StoredEvent> stored) {
    var asked = streams(stored, NoticeChecks::isSending);
    return count(stored, it -> it.name().equals(WITHDRAWN) && asked.contains(it.stream()));
  }

  private static boolean isOf(Delivery delivery, Notice notice) {
    return delivery.webhookId().equals(notice.id().toString());
  }

  private static Check told(String what, List<Notice> notices, long found, List<String> faults) {
    long cancelled = count(notices, Notice::isCancelled);
    long repeats = count(notices, Notice::perhapsRepeated);
    var note = new ArrayList<String>();
    if (cancelled > 0) {
      note.add(cancelled + " cancelled, the crisis being claimed");
    }
    if (repeats > 0) {
      note.add(repeats + " marked as possible repeats after a crash");
    }
    return new Check(what, notices.size() - cancelled, found, faults, String.join("; ", note));
  }

  private static List<String> copies(
      String what, List<Notice> notices, ToLongFunction<Notice> copies) {
    var faults = new ArrayList<String>();
    for (var notice : notices) {
      long found = copies.applyAsLong(notice);
      if (!notice.isSettled()) {
        faults.add("the %s %s is still %s".formatted(what, notice.id(), notice.state()));
      } else if (found == 0 && !notice.isCancelled()) {
        faults.add("the %s %s was lost".formatted(what, notice.id()));
      } else if (found > 1 && !notice.perhapsRepeated()) {
        faults.add("the %s %s came %d times".formatted(what, notice.id(), found));
      }
    }
    return faults;
  }

  private static <T> long count(List<T> all, Predicate<T> which) {
    return all.stream().filter(which).count();
  }
}
