package be.capas.scenario.year.calibration;

import be.capas.contract.person.AgeBand;
import java.util.Arrays;

/** Ages as they were published: 31 to 40 and 41 to 50 are named there; the others are ours. */
public enum AgeGroup {
  FROM_0(0, 11, AgeBand.CHILD),
  FROM_12(12, 17, AgeBand.ADOLESCENT),
  FROM_18(18, 25, AgeBand.YOUNG_ADULT),
  FROM_26(26, 30, AgeBand.ADULT),
  FROM_31(31, 40, AgeBand.ADULT),
  FROM_41(41, 50, AgeBand.ADULT),
  FROM_51(51, 64, AgeBand.ADULT),
  FROM_65(65, 95, AgeBand.SENIOR);

  private final int youngest;
  private final int oldest;
  private final AgeBand band;

  AgeGroup(int youngest, int oldest, AgeBand band) {
    this.youngest = youngest;
    this.oldest = oldest;
    this.band = band;
  }

  /** Whose age it is. */
  public static AgeGroup of(int age) {
    return Arrays.stream(values())
        .filter(it -> age >= it.youngest && age <= it.oldest)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nobody is %d years old".formatted(age)));
  }

  /** In whole years. */
  public int youngest() {
    return youngest;
  }

  /** In whole years. */
  public int oldest() {
    return oldest;
  }

  /** What the house counts it as. */
  public AgeBand band() {
    return band;
  }

  /** Such as {@code 31-40}. */
  public String told() {
    return youngest + "-" + oldest;
  }
}
