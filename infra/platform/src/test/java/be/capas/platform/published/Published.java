package be.capas.platform.published;

import be.capas.contract.CapasEvent;
import be.capas.contract.WireNames;
import be.capas.contract.reading.ReadRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The folder {@code docs/events}: what is committed there, and what belongs there. */
final class Published {
  /** What to do where the two differ; says so in every message of a test that compares them. */
  static final String RENEW =
      "docs/events is not what the code says. If the change is meant, renew it with"
          + " ./capas test -pl infra/platform -am -Dtest='Published*Test'"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dcapas.events=renew"
          + " and commit it: see docs/how-to/evolve-an-event.md";

  private static final Path FOLDER =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../../docs/events");

  private static final String ENDING = ".json";
  private static final JsonMapper JSON = JsonMapper.shared();

  private Published() {}

  /** Whether what is committed is to be made anew: {@code renew}, or {@code release} all of it. */
  static boolean isTo(String what) {
    return what.equals(System.getProperty("capas.events"));
  }

  /** The schema of every event that is written today and of the record of a read, by wire name. */
  static Map<String, ObjectNode> today() {
    var schemas = new TreeMap<String, ObjectNode>();
    for (Map.Entry<String, Class<? extends CapasEvent>> event : WireNames.all().entrySet()) {
      schemas.put(event.getKey(), JsonSchemas.of(event.getKey(), event.getValue()));
    }
    schemas.put(ReadRecord.WIRE_NAME, JsonSchemas.of(ReadRecord.WIRE_NAME, ReadRecord.class));
    return schemas;
  }

  /** The committed schemas by wire name, those of former versions too. */
  static Map<String, String> schemas() {
    try (var files = Files.list(FOLDER.resolve("schemas"))) {
      return files.collect(
          Collectors.toMap(Published::name, Published::read, (one, _) -> one, TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The committed schema of this name. */
  static JsonNode schema(String wireName) {
    return JSON.readTree(read(FOLDER.resolve("schemas").resolve(wireName + ENDING)));
  }

  /** The schemas of the last release by wire name, one line each. */
  static Map<String, JsonNode> released() {
    var schemas = new TreeMap<String, JsonNode>();
    JSON.readTree(read(FOLDER.resolve("released.json")))
        .properties()
        .forEach(it -> schemas.put(it.getKey(), it.getValue()));
    return schemas;
  }

  static void writeSchema(String wireName, ObjectNode schema) {
    write("schemas/" + wireName + ENDING, pretty(schema));
  }

  static void writeReleased(Map<String, ? extends JsonNode> schemas) {
    var lines =
        schemas.entrySet().stream()
            .map(it -> "\"%s\":%s".formatted(it.getKey(), JSON.writeValueAsString(it.getValue())))
            .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    write("released.json", lines);
  }

  static String asyncApi() {
    return read(FOLDER.resolve("asyncapi.json"));
  }

  static void writeAsyncApi(ObjectNode document) {
    write("asyncapi.json", pretty(document));
  }

  static String pretty(JsonNode node) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node).replace("\r", "") + "\n";
  }

  private static String name(Path file) {
    var name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String name, String text) {
    try {
      var file = FOLDER.resolve(name);
      Files.createDirectories(file.resolve("..").normalize());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
