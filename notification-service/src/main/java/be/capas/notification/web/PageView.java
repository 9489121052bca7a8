package be.capas.notification.web;

import be.capas.notification.ledger.PageTable.Page;
import be.capas.notification.ledger.PageTable.Replay;
import be.capas.notification.notice.Channel;
import be.capas.notification.pages.PageHistory.Stood;
import be.capas.notification.web.NoticeView.Try;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page, and whatever else was told of a crisis.
 *
 * @param event because of what
 * @param reason why it stands where it stands, where there is a reason
 * @param leftAfter how long after the event was known it left the house first
 */
record PageView(
    UUID id,
    UUID event,
    String kind,
    String recipient,
    Channel channel,
    String state,
    @Nullable String reason,
    Instant decidedAt,
    @Nullable Duration leftAfter,
    List<Stood> states,
    List<Try> attempts,
    List<Replay> replays) {
  static PageView of(Page page) {
    var entry = page.entry();
    var source = entry.notice().source();
    var last = page.history().last();
    return new PageView(
        entry.id(),
        source.event(),
        entry.kind(),
        entry.notice().recipient().toString(),
        entry.notice().channel(),
        last.state(),
        last.reason(),
        entry.createdAt(),
        page.history().left(source.knownAt()),
        page.history().states(),
        page.attempts().stream().map(NoticeView::attempt).toList(),
        page.replays());
  }
}
