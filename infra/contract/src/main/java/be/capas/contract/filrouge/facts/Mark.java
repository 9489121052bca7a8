package be.capas.contract.filrouge.facts;

import org.jspecify.annotations.Nullable;

/** Whether somebody said last that nobody can find the person any more, or that they were found. */
public record Mark(boolean lost, Fact fact) {
  /** The later of two, whichever became known first. */
  Mark orLater(@Nullable Mark other) {
    return other == null || fact.compareTo(other.fact) >= 0 ? this : other;
  }
}
