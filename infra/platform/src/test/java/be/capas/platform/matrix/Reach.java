package be.capas.platform.matrix;

import be.capas.contract.sealing.DataClass;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a role reaches by one path.
 *
 * @param opened the classes that are opened to it
 * @param openedByGlass those opened besides to who broke the glass
 */
public record Reach(Range range, Set<DataClass> opened, Set<DataClass> openedByGlass) {
  /** Whose files. */
  enum Range {
    NOTHING("-"),
    ANY("any"),
    ORGANISATION("org"),
    ANTENNA("antenna"),
    HOME("home"),
    HANDOFF("handoff");

    private final String word;

    Range(String word) {
      this.word = word;
    }

    static Range of(String word) {
      return Arrays.stream(values())
          .filter(it -> it.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("the table says " + word));
    }
  }

  static Reach parse(String cell) {
    var parts = cell.split("[:+]", -1);
    return new Reach(
        Range.of(parts[0]),
        classes(parts.length > 1 ? parts[1] : ""),
        classes(parts.length > 2 ? parts[2] : ""));
  }

  static Set<DataClass> classes(String letters) {
    var classes = EnumSet.noneOf(DataClass.class);
    for (var it : DataClass.values()) {
      if (letters.indexOf(it.name().charAt(0)) >= 0) {
        classes.add(it);
      }
    }
    return classes;
  }

  /** What comes of a request about such a file. */
  public Outcome of(Case file) {
    var own = file.organisation().equals(Case.OWN);
    var nord = file.antenna().equals(Case.NORD);
    return switch (range) {
      case NOTHING -> Outcome.FORBIDDEN;
      case ANY -> Outcome.LET_IN;
      case ORGANISATION -> own ? Outcome.LET_IN : Outcome.UNKNOWN;
      case ANTENNA -> own && nord ? Outcome.LET_IN : Outcome.UNKNOWN;
      case HOME -> nord ? Outcome.LET_IN : Outcome.FORBIDDEN;
      case HANDOFF -> own && file.partner().equals(Case.SSM) ? Outcome.LET_IN : Outcome.UNKNOWN;
    };
  }

  /** Which classes are opened of such a file. */
  public Set<DataClass> opens(Case file) {
    var classes = EnumSet.noneOf(DataClass.class);
    if (of(file) == Outcome.LET_IN) {
      classes.addAll(opened);
      if (file.glassBroken()) {
        classes.addAll(openedByGlass);
      }
    }
    return classes;
  }
}
