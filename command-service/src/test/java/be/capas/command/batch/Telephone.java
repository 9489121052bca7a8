package be.capas.command.batch;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.Assertions;

/**
 * Hands in what it recorded, over a network that loses answers: in pieces, in any order, again and
 * again, until each command has an answer for good. A piece with an alarm holds what it recorded
 * before the alarm about the same person and has no answer to.
 */
final class Telephone {
  private final List<Item> recorded;
  private final Map<Item, Reply> answered = new HashMap<>();

  Telephone(List<Item> recorded) {
    this.recorded = List.copyOf(recorded);
  }

  Map<Item, Reply> answered() {
    return answered;
  }

  boolean isDone() {
    return answered.size() == recorded.size();
  }

  /** One piece, just as it is. */
  void handIn(Batch batch, List<Item> piece) {
    hear(piece, send(batch, piece));
  }

  /** All of it, as chance will have it. */
  void sync(Batch batch, Random chance) {
    while (!isDone()) {
      var piece = piece(chance);
      var replies = send(batch, piece);
      var answerIsLost = chance.nextInt(5) == 0;
      if (!answerIsLost) {
        hear(piece, replies);
      }
    }
  }

  private List<Item> piece(Random chance) {
    var shuffled = new ArrayList<>(recorded);
    Collections.shuffle(shuffled, chance);
    var piece = new ArrayList<>(shuffled.subList(0, 1 + chance.nextInt(recorded.size())));
    for (var item : List.copyOf(piece)) {
      if (item.isAlarm()) {
        recorded.stream()
            .filter(it -> isBefore(it, item) && !answered.containsKey(it))
            .forEach(piece::add);
      }
      if (chance.nextInt(10) == 0) {
        piece.add(item); // twice in one piece
      }
    }
    Collections.shuffle(piece, chance);
    return piece;
  }

  private static boolean isBefore(Item one, Item other) {
    var before = requireNonNull(one.place());
    var after = requireNonNull(other.place());
    return before.about().equals(after.about()) && before.number() < after.number();
  }

  private static List<Reply> send(Batch batch, List<Item> piece) {
    var listed = new ArrayList<Item>();
    for (var item : piece) {
      listed.add(
          new Item(
              listed.size(), item.place(), item.key(), item.path(), item.body(), item.version()));
    }
    return List.copyOf(batch.take(listed).values());
  }

  private void hear(List<Item> piece, List<Reply> replies) {
    for (int i = 0; i < piece.size(); i++) {
      var reply = replies.get(i);
      if (reply.isForGood()) {
        var before = answered.put(piece.get(i), reply);
        if (before != null) {
          Assertions.assertThat(reply).as("an answer for good").isEqualTo(before);
        }
      }
    }
  }
}
