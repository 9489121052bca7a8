package be.capas.contract.filrouge.facts;

import java.util.Comparator;

/** Whether somebody said last that nobody can find the person any more, or that they were found. */
public record Mark(boolean lost, Fact fact) {
  static final Comparator<Mark> LATEST_FIRST = Comparator.comparing(Mark::fact).reversed();
}
