package be.capas.contract.oncall;

import be.capas.contract.id.ActorId;
import java.util.List;
import java.util.Objects;

/**
 * Somebody who can be called.
 *
 * @param ways how they want to be reached, first things first; with none, nobody can reach them
 * @param coordinator whether they stand in where nobody else can be reached
 */
public record Member(ActorId who, Skills skills, List<Way> ways, boolean coordinator) {
  public Member {
    Objects.requireNonNull(who);
    Objects.requireNonNull(skills);
    ways = List.copyOf(ways);
  }
}
