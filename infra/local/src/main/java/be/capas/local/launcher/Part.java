package be.capas.local.launcher;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The processes of a running house, in the order of their start. */
public enum Part {
  STACK("stack", "infra/local"),
  COMMAND_SERVICE("command-service", "command-service"),
  QUERY_SERVICE("query-service", "query-service"),
  NOTIFICATION_SERVICE("notification-service", "notification-service");

  /** All but the stack. */
  public static final Set<Part> SERVICES = EnumSet.complementOf(EnumSet.of(STACK));

  private final String label;
  private final String module;

  Part(String label, String module) {
    this.label = label;
    this.module = module;
  }

  /** Its name for people, for its log and for its run file. */
  public String label() {
    return label;
  }

  /** The folder of the reactor that builds it. */
  String module() {
    return module;
  }

  /** The part with that label. */
  public static Optional<Part> labelled(String label) {
    return Arrays.stream(values()).filter(it -> it.label.equals(label)).findFirst();
  }

  @Override
  public String toString() {
    return label;
  }
}
