package be.capas.command.person.domain;

import be.capas.contract.sealing.DataClass;
import java.time.Instant;
import java.util.Set;

/**
 * What is known of a person's file when somebody wants a part of it erased.
 *
 * @param lastContact from when every duty to keep counts
 * @param held the classes of content that there is a key for
 */
public record FileStanding(
    Instant lastContact,
    boolean accompanimentOpen,
    boolean crisisOpen,
    boolean handoffOpen,
    Set<DataClass> held) {
  public FileStanding {
    held = Set.copyOf(held);
  }

  /** Whether somebody still works with it. */
  public boolean inUse() {
    return accompanimentOpen || crisisOpen || handoffOpen;
  }

  /** Whether there is content that is secret by nature: without it there is no care part. */
  public boolean hasCarePart() {
    return held.contains(DataClass.SECRET);
  }
}
