package be.capas.local.launcher;

import org.jspecify.annotations.Nullable;

/** The ports of 127.0.0.1 that a running house needs, with their usual numbers. */
public enum Port {
  IDENTITY(9000, Part.STACK),
  STACK_MANAGEMENT(10000, Part.STACK),
  POSTGRES(15432, Part.STACK),
  KAFKA(19092, Part.STACK),
  KAFKA_CONTROLLER(19093, Part.STACK),
  MONGO(17017, Part.STACK),
  SMTP(12525, Part.STACK),
  COMMAND(8081, Part.COMMAND_SERVICE),
  COMMAND_MANAGEMENT(9081, Part.COMMAND_SERVICE),
  QUERY(8082, Part.QUERY_SERVICE),
  QUERY_MANAGEMENT(9082, Part.QUERY_SERVICE),
  NOTIFICATION(8083, Part.NOTIFICATION_SERVICE),
  NOTIFICATION_MANAGEMENT(9083, Part.NOTIFICATION_SERVICE),

  /** Where the demonstration plays the partner services; free while it does not. */
  PARTNER(8090, null);

  private final int usual;
  private final @Nullable Part user;

  Port(int usual, @Nullable Part user) {
    this.usual = usual;
    this.user = user;
  }

  int usual() {
    return usual;
  }

  /** Which process listens there; null where it is none of ours. */
  @Nullable Part user() {
    return user;
  }

  /** The environment variable that chooses another number. */
  public String setting() {
    return "CAPAS_PORT_" + name();
  }
}
