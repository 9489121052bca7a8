package be.capas.command.batch;

import java.util.UUID;

/**
 * Where a command stands in what a device recorded: commands about one person are carried out in
 * the order of their numbers, those about different people in any.
 *
 * @param about whom: the person, or the crisis that the device began for somebody unnamed
 * @param number from 0 without gaps among those about the same
 */
public record Place(UUID about, int number) {
  public Place {
    if (number < 0) {
      throw new IllegalArgumentException("numbers begin at 0");
    }
  }
}
