package be.capas.scenario;

import be.capas.scenario.scan.Needle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The secrets of a running house: each file holds one a line, but for the clients', which has many.
 */
record Secrets(Map<String, String> values) {
  static Secrets in(Path folder) throws IOException {
    var values = new LinkedHashMap<String, String>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        var content = Files.readString(file).strip();
        if (file.endsWith("clients.json")) {
          values.putAll(
              JsonMapper.shared().readValue(content, new TypeReference<Map<String, String>>() {}));
        } else {
          content.lines().forEach(it -> values.put(file.getFileName() + " " + values.size(), it));
        }
      }
    }
    return new Secrets(values);
  }

  List<Needle> needles() {
    var needles = new ArrayList<Needle>();
    values.forEach((name, value) -> needles.add(Needle.of("the secret of " + name, value)));
    return needles;
  }

  boolean isIn(String text) {
    return values.values().stream().anyMatch(text::contains);
  }
}
