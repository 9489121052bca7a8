package be.capas.scenario.scan;

import be.capas.contract.sealing.SealedField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** What is said about a person in a test, so that it is known again wherever it turns up. */
public final class Markers {
  /** No other date of this test is in that century. */
  public static final String BIRTH_DATE = "1817-03-09";

  private final String stem;
  private final Set<SealedField> said = EnumSet.noneOf(SealedField.class);

  private Markers(String stem) {
    this.stem = stem;
  }

  /** Of this run alone. */
  public static Markers random() {
    var bytes = new byte[6];
    ThreadLocalRandom.current().nextBytes(bytes);
    return new Markers("zq" + HexFormat.of().formatHex(bytes));
  }

  /** What to say in this field. */
  public String in(SealedField field) {
    said.add(field);
    return field == SealedField.BIRTH_DATE ? BIRTH_DATE : "Fr. " + anywhere() + " " + field.name();
  }

  /** What to say where nothing personal belongs. */
  public String anywhere() {
    return stem;
  }

  /** The fields in which something was said. */
  public Set<SealedField> said() {
    return Set.copyOf(said);
  }

  /** Whether a text says anything of it. */
  public boolean areIn(String text) {
    return text.contains(stem) || text.contains(BIRTH_DATE);
  }

  /** To look for. */
  public List<Needle> needles() {
    var needles = new ArrayList<Needle>();
    needles.add(Needle.of("a text about the person", stem));
    needles.add(Needle.of("the birth date", BIRTH_DATE));
    return needles;
  }
}
