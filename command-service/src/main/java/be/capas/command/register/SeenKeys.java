package be.capas.command.register;

import java.util.Arrays;
import java.util.UUID;

/**
 * Which keys a file had so far. Eight bytes for each are kept, of the keyed hash that its id is
 * made of: of a million keys two are taken for one with a chance of one in some millions.
 */
final class SeenKeys {
  private static final int FIRST = 1 << 10;

  private long[] marks = new long[FIRST];
  private int size;

  /** Notes a key by its id; false if it was there before. */
  boolean add(UUID id) {
    // Never 0: the variant of a UUID is in it.
    var mark = id.getLeastSignificantBits();
    if (size * 2 >= marks.length) {
      grow();
    }
    var at = place(marks, mark);
    if (marks[at] == mark) {
      return false;
    }
    marks[at] = mark;
    size++;
    return true;
  }

  private void grow() {
    var more = new long[marks.length * 2];
    Arrays.stream(marks).filter(it -> it != 0).forEach(it -> more[place(more, it)] = it);
    marks = more;
  }

  private static int place(long[] marks, long mark) {
    var at = (int) (mark & (marks.length - 1));
    while (marks[at] != 0 && marks[at] != mark) {
      at = (at + 1) & (marks.length - 1);
    }
    return at;
  }
}
