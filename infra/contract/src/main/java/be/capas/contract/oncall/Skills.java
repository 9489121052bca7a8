package be.capas.contract.oncall;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody can do, or what is wanted of whoever is called.
 *
 * @param languages by their codes, such as {@code fr}
 */
public record Skills(Set<Orientation> orientations, Set<String> languages) {
  /** Nothing in particular. */
  public static final Skills NONE = new Skills(Set.of(), Set.of());

  public Skills {
    orientations = Collections.unmodifiableSet(new TreeSet<>(orientations));
    languages = Collections.unmodifiableSet(new TreeSet<>(languages));
  }

  /** Whether nothing in particular is said. */
  public boolean askForNothing() {
    return orientations.isEmpty() && languages.isEmpty();
  }

  /** Whether all that is wanted is here: one of the orientations, and each of the languages. */
  public boolean meet(Skills wanted) {
    return fits(wanted) && languages.containsAll(wanted.languages());
  }

  /** Whom to call first: the orientation weighs more than any number of languages. */
  int fitness(Skills wanted) {
    var spoken = (int) wanted.languages().stream().filter(languages::contains).count();
    return spoken + (fits(wanted) ? wanted.languages().size() + 1 : 0);
  }

  private boolean fits(Skills wanted) {
    return wanted.orientations().isEmpty()
        || wanted.orientations().stream().anyMatch(orientations::contains);
  }
}
