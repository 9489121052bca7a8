package be.capas.notification.delivery;

import be.capas.notification.channel.Outcome;
import be.capas.notification.channel.Sender;
import be.capas.notification.notice.Channel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was to send and answers as it is told. */
final class RecordingSender implements Sender {
  final List<Letter> letters = new CopyOnWriteArrayList<>();
  volatile Outcome outcome = new Outcome.Accepted("accepted");
  volatile boolean crash;

  private final Channel channel;

  RecordingSender(Channel channel) {
    this.channel = channel;
  }

  @Override
  public Channel channel() {
    return channel;
  }

  @Override
  public Outcome send(Letter letter) {
    letters.add(letter);
    if (crash) {
      throw new Crash();
    }
    return outcome;
  }
}
