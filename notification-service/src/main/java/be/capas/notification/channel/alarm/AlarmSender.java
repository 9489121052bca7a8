package be.capas.notification.channel.alarm;

import be.capas.notification.channel.Outcome;
import be.capas.notification.channel.Sender;
import be.capas.notification.ledger.Ledger;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.paging.Paging;
import be.capas.notification.paging.Routing;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Alarms operations that nobody could be told of a crisis, and has everybody tried again who may
 * have become reachable since. It has failed, and so is repeated, until somebody was told.
 */
final class AlarmSender implements Sender {
  private static final Logger log = LoggerFactory.getLogger(AlarmSender.class);

  private final Ledger ledger;
  private final Routing routing;
  private final Supplier<Directory> directory;

  AlarmSender(Ledger ledger, Routing routing, Supplier<Directory> directory) {
    this.ledger = ledger;
    this.routing = routing;
    this.directory = directory;
  }

  @Override
  public Channel channel() {
    return Channel.ALARM;
  }

  @Override
  public Outcome send(Letter letter) {
    var source = letter.notice().source();
    if (ledger.reachedSomebody(letter.notice())) {
      return new Outcome.Accepted("somebody-told");
    }
    log.error(
        "NOBODY TOLD of crisis {} of {}: set who is on call and check the mail server",
        letter.notice().message().about(),
        source.organisation());
    ledger.revive(source.event());
    if (letter.notice().message() instanceof CrisisPage page) {
      var now = directory.get();
      ledger.add(routing.of(Paging.everybody(now, source, page), now));
    }
    return new Outcome.Failed("nobody-told");
  }
}
