package be.capas.notification.web;

import be.capas.contract.StreamType;
import be.capas.contract.id.Id;
import be.capas.notification.ledger.Attempt;
import be.capas.notification.ledger.Entry;
import be.capas.notification.ledger.State;
import be.capas.notification.notice.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as coordinators see it. Recipients are opaque ids; addresses are shown to nobody.
 *
 * @param kind what it said, such as {@code crisis-page.v1}
 */
record NoticeView(
    long number,
    UUID id,
    UUID event,
    String kind,
    About about,
    String recipient,
    Channel channel,
    State state,
    @Nullable String reason,
    Instant createdAt,
    @Nullable Instant dueAt,
    @Nullable Instant settledAt,
    List<Try> attempts) {

  /** What it was about. */
  record About(StreamType type, UUID id) {}

  /** One try to send it. */
  record Try(
      int number,
      Instant startedAt,
      @Nullable Instant finishedAt,
      Attempt.@Nullable Result outcome,
      @Nullable String detail,
      boolean possibleRepeat) {}

  static NoticeView of(Entry entry, List<Attempt> attempts) {
    var notice = entry.notice();
    return new NoticeView(
        entry.number(),
        entry.id(),
        notice.source().event(),
        entry.kind(),
        about(notice.message().about()),
        notice.recipient().toString(),
        notice.channel(),
        entry.state(),
        entry.reason(),
        entry.createdAt(),
        entry.dueAt(),
        entry.settledAt(),
        attempts.stream().map(NoticeView::attempt).toList());
  }

  static Try attempt(Attempt it) {
    return new Try(
        it.number(),
        it.startedAt(),
        it.finishedAt(),
        it.result(),
        it.detail(),
        it.possibleRepeat());
  }

  private static About about(Id id) {
    return new About(StreamType.of(id), id.value());
  }
}
