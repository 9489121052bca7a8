package be.capas.local.launcher;

import be.capas.local.FreePorts;
import be.capas.local.Home;
import be.capas.local.secrets.OwnerOnlyFile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import tools.jackson.databind.json.JsonMapper;

/** A number for every {@link Port}. */
public record Ports(Map<Port, Integer> numbers) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int HIGHEST = 65_535;

  public Ports {
    numbers = Map.copyOf(numbers);
  }

  /** The ones that the documentation names. */
  public static Ports defaults() {
    return choose(Port::usual);
  }

  /** Free ones, for tests beside a running house. */
  public static Ports free() {
    return choose(_ -> FreePorts.next());
  }

  /** The usual ones, except where {@link Port#setting()} says otherwise. */
  public static Ports from(Map<String, String> environment) {
    return choose(
        port -> {
          var chosen = environment.get(port.setting());
          return chosen == null ? port.usual() : number(port, chosen);
        });
  }

  /** The ones that the processes of a home were last started with; empty once all are stopped. */
  public static Optional<Ports> inUse(Home home) {
    return OwnerOnlyFile.read(file(home)).map(it -> JSON.readValue(it, Ports.class));
  }

  /** Notes them for the commands that come later. */
  public void noteIn(Home home) {
    OwnerOnlyFile.write(file(home), JSON.writeValueAsString(this));
  }

  static void forgetIn(Home home) {
    RunFile.delete(file(home));
  }

  private static Path file(Home home) {
    return home.run().resolve("ports.json");
  }

  private static int number(Port port, String chosen) {
    try {
      int number = Integer.parseInt(chosen.strip());
      if (number > 0 && number <= HIGHEST) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // said below, with the out of range ones
    }
    throw new Obstacle("%s is '%s', which is no port number.".formatted(port.setting(), chosen));
  }

  private static Ports choose(ToIntFunction<Port> choice) {
    var numbers = new EnumMap<Port, Integer>(Port.class);
    for (Port port : Port.values()) {
      numbers.put(port, choice.applyAsInt(port));
    }
    return new Ports(numbers);
  }

  public int of(Port port) {
    Integer number = numbers.get(port);
    if (number == null) {
      throw new IllegalStateException("no number for " + port);
    }
    return number;
  }

  /** Where clients talk to it; for the stack: the identity provider and the caught mails. */
  public String address(Part part) {
    return http(
        switch (part) {
          case STACK -> Port.IDENTITY;
          case COMMAND_SERVICE -> Port.COMMAND;
          case QUERY_SERVICE -> Port.QUERY;
          case NOTIFICATION_SERVICE -> Port.NOTIFICATION;
        });
  }

  /** Where its health and metrics are. */
  public String management(Part part) {
    return http(
        switch (part) {
          case STACK -> Port.STACK_MANAGEMENT;
          case COMMAND_SERVICE -> Port.COMMAND_MANAGEMENT;
          case QUERY_SERVICE -> Port.QUERY_MANAGEMENT;
          case NOTIFICATION_SERVICE -> Port.NOTIFICATION_MANAGEMENT;
        });
  }

  /** The JDBC URL of a database of the stack. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + of(Port.POSTGRES) + "/" + database;
  }

  public String kafkaBootstrapServers() {
    return "127.0.0.1:" + of(Port.KAFKA);
  }

  public String mongoUri() {
    return "mongodb://127.0.0.1:" + of(Port.MONGO);
  }

  private String http(Port port) {
    return "http://127.0.0.1:" + of(port);
  }
}
