package be.capas.command.gateway;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be logged of a fault: drivers put whole rows into messages, and rows are about people.
 */
public final class FaultKinds {
  private static final int CAUSES = 5;

  private FaultKinds() {}

  /** The classes of a fault and its causes, without their messages. */
  public static String of(@Nullable Throwable fault) {
    return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
        .limit(CAUSES)
        .map(each -> each.getClass().getSimpleName())
        .collect(Collectors.joining(" <- "));
  }
}
