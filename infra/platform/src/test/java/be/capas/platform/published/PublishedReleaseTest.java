package be.capas.platform.published;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.WireNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gate: what was released stays what it was, or joins a newer version. */
class PublishedReleaseTest {
  @Test
  void nothing_that_was_released_is_broken() {
    assertThat(breaches(Published.released(), committed()))
        .as("an event that was released is never changed: docs/how-to/evolve-an-event.md")
        .isEmpty();
    if (Published.isTo("release")) {
      Published.writeReleased(committed());
    }
  }

  @Test
  void a_released_name_is_written_or_read_for_ever() {
    var known = new TreeSet<>(WireNames.former().keySet());
    known.addAll(Published.today().keySet());

    assertThat(known).as("names are only ever added").containsAll(Published.released().keySet());
  }

  @Test
  void a_name_that_is_gone_is_a_breach() {
    var released = Map.of("crisis-sung-about.v1", Published.schema("crisis-claimed.v1"));

    assertThat(breaches(released, committed())).containsExactly("crisis-sung-about.v1 is gone");
  }

  @Test
  void a_former_version_has_nothing_to_gain() {
    var former = Published.schema("handoff-sent.v1");
    var gained = JsonMapper.shared().readTree(former.toString());
    gained.withObject("/properties/remark").put("type", "string");

    assertThat(breaches(Map.of("handoff-sent.v1", former), Map.of("handoff-sent.v1", gained)))
        .containsExactly("handoff-sent.v1 is a former version and was changed");
  }

  private static List<String> breaches(
      Map<String, ? extends JsonNode> released, Map<String, ? extends JsonNode> now) {
    var breaches = new ArrayList<String>();
    released.forEach(
        (name, schema) -> {
          var next = now.get(name);
          if (next == null) {
            breaches.add(name + " is gone");
          } else if (WireNames.former().containsKey(name) && !next.equals(schema)) {
            breaches.add(name + " is a former version and was changed");
          } else {
            Compatibility.breaches(schema, next).forEach(it -> breaches.add(name + " " + it));
          }
        });
    return breaches;
  }

  private static Map<String, JsonNode> committed() {
    var schemas = new TreeMap<String, JsonNode>();
    Published.schemas().keySet().forEach(it -> schemas.put(it, Published.schema(it)));
    return schemas;
  }
}
